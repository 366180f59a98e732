import type { TFunction } from 'i18next';
import type { ExportFormat } from '../../contract/commands/exportRecord';
import { breathe } from './breathe';
import { writeCsv, type Separator } from './csv/writeCsv';
import type { Part } from './exportable';
import type { ExportPort } from './exportDoor';
import { fileName } from './fileName';
import { natured } from './natured';
import { recordedExport, type Recorded } from './recordedExport';
import { stampLines, type Stamped } from './stamp';
import { toWorkbook } from './xlsx/toWorkbook';
import { writeXlsx } from './xlsx/writeXlsx';

const LONGEST_TITLE = 300;
const MOST_FEEDS = 20;

/** Parts that leave together, under one name, with one stamp. */
export interface Job {
  title: string;
  parts: readonly Part[];
  t: TFunction;
}

/** What is stamped, once the export is recorded. */
export interface Prepared {
  stamped: Stamped;
  recorded: Recorded;
}

const feedsOf = (parts: readonly Part[]) =>
  [...new Map(parts.flatMap(({ feeds }) => feeds).map((each) => [`${each.feed}@${each.revision}`, each])).values()].slice(0, MOST_FEEDS);

/** Records the export and gathers what its stamp says. @throws ExportDenied */
export const prepareExport = async ({ title, parts, t }: Job, format: ExportFormat, rows: number, port: ExportPort): Promise<Prepared> => {
  const now = Date.now();
  const feeds = feedsOf(parts);
  const asOf = parts[0]?.asOf ?? null;
  const order = {
    format,
    title: title.slice(0, LONGEST_TITLE),
    feeds,
    rows,
    asOf,
    address: `${location.pathname}${location.search}`.slice(0, 2000),
  };
  const [recorded, filters] = await Promise.all([recordedExport(port, order, t('export.noConnection')), port.filters()]);
  const stamped = {
    sources: parts.flatMap(({ sources }) => sources),
    asOf,
    feeds,
    provenance: parts.flatMap(({ provenance }) => provenance),
    filters: [...filters, ...new Set(parts.flatMap((part) => part.filters ?? []))],
    notes: [...new Set(parts.flatMap((part) => part.notes ?? []))],
    receipt: recorded.receipt,
    now,
    address: location.href,
  };
  return { stamped, recorded };
};

/** A file that is ready, and whether the audit has it. */
export interface Exported {
  name: string;
  blob: Blob;
  recorded: Recorded;
}

/** How many rows the tables of some parts have together. */
export const countRows = async (parts: readonly Part[]): Promise<number> =>
  (await Promise.all(parts.map((part) => part.table()))).reduce((sum, { rows }) => sum + rows.length, 0);

/** The table of a panel as CSV. @throws ExportDenied */
export const exportCsv = async (job: Job & { parts: readonly [Part] }, separator: Separator, port: ExportPort): Promise<Exported> => {
  const [part] = job.parts;
  const table = await natured(await part.table(), job.t);
  const { stamped, recorded } = await prepareExport(job, 'csv', table.rows.length, port);
  const pieces: string[] = [];
  for (const piece of writeCsv(table, job.title, stampLines(stamped, job.t), separator)) {
    pieces.push(piece);
    await breathe();
  }
  return { name: fileName(job.title, stamped.now, 'csv'), blob: new Blob(pieces, { type: 'text/csv;charset=utf-8' }), recorded };
};

/** A workbook with a sheet for each part and one that says what they are. @throws ExportDenied; Error when the sheet cannot be written. */
export const exportXlsx = async (job: Job, port: ExportPort): Promise<Exported> => {
  const { stamped, recorded } = await prepareExport(job, 'xlsx', await countRows(job.parts), port);
  const blob = await writeXlsx(await toWorkbook(job, stampLines(stamped, job.t)));
  return { name: fileName(job.title, stamped.now, 'xlsx'), blob, recorded };
};
