import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { SourceDefinition } from '../../contract/feeds/sources';
import type { ImportedFile } from '../../contract/imports/importedFile';
import { quarantine, releaseQuarantined, type Quarantined } from '../ingest/quarantine';
import { recordStates } from '../ingest/recordStates';
import { recordSourceRuns, type SourceRun } from '../ingest/sourceHealth';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import type { WriteView } from '../store/store';
import { toCsvLine } from './csvLine';
import { isKind, kindOf } from './kinds/registry';

/** So many refused rows of one file are put aside; the report of its check has them all. */
const PUT_ASIDE = 500;
const row = z.object({ line: z.int(), cells: z.array(z.string()), reasons: z.array(z.string()) });
const subjectRow = z.object({ subject: z.string() });

/** The source that files of a kind are. */
export const importSource = (kind: string): string => `import:${kind}`;

const sourceOf = (kind: string): SourceDefinition => ({
  id: importSource(kind),
  kind: 'report-files',
  name: `Tệp nhập: ${kindOf(kind).info.name}`,
  owner: null,
  contact: null,
  limits: null,
  legalBasis: null,
  origin: 'Tệp gửi qua trang Nhập báo cáo hoặc lệnh nhập. Dòng bị từ chối không đổi số liệu nào; sửa tệp rồi gửi lại.',
  provenance: 'imported',
});

/** One line of a file is one subject, whoever sends the file again. */
const subjectOf = ({ sha256 }: ImportedFile, line: number): string => JSON.stringify([sha256, line]);

const refusedRows = async ({ db }: WriteView, file: ImportedFile, run: number): Promise<Quarantined[]> => {
  const { rows } = await sql`select line, cells, reasons from import_row where import_id = ${file.id} and run = ${run}
    and verdict = 'refused' order by line limit ${PUT_ASIDE}`.execute(db);
  return rows
    .map((each) => row.parse(each))
    .map(({ line, cells, reasons }) => ({
      subject: subjectOf(file, line),
      place: file.name,
      line,
      raw: toCsvLine(cells, ';').trimEnd(),
      reason: reasons.join(' '),
    }));
};

/** What lies open of this very content. */
const openSubjects = async ({ db, revision }: WriteView, { kind, sha256 }: ImportedFile): Promise<string[]> => {
  const { rows } = await sql`select subject from ${refusalsAt(revision)} where source = ${importSource(kind)} and state = 'open'
    and starts_with(subject, ${JSON.stringify([sha256]).slice(0, -1)})`.execute(db);
  return rows.map((each) => subjectRow.parse(each).subject);
};

/**
 * What lies open of files that the same sender sent under the same name, and stands on a place that this check took rightly; a line
 * that never had a place is left for a person to dismiss. Others, too, name their files `bao-cao.xlsx`, and so do other months.
 */
const mendedSubjects = async (
  { db, revision }: WriteView,
  { id, kind, name, uploadedBy }: ImportedFile,
  run: number,
): Promise<string[]> => {
  const { rows } = await sql`select distinct refusal.subject from ${refusalsAt(revision)}
    join import_file f on f.kind = ${kind} and f.name = ${name} and f.uploaded_by = ${uploadedBy}
      and f.uploader is not distinct from (select uploader from import_file where id = ${id})
    join import_row r on r.import_id = f.id and r.verdict = 'refused' and refusal.subject = '["' || f.sha256 || '",' || r.line || ']'
    where refusal.source = ${importSource(kind)} and refusal.state = 'open' and refusal.file = ${name}
      and r.place in (select place from import_row where import_id = ${id} and run = ${run} and verdict <> 'refused')`.execute(db);
  return rows.map((each) => subjectRow.parse(each).subject);
};

const dismissCancelled = async (view: WriteView, file: ImportedFile): Promise<number> => {
  const subjects = await openSubjects(view, file);
  if (subjects.length === 0) return 0;
  const { rows } = await sql`select * from ${refusalsAt(view.revision)} where source = ${importSource(file.kind)} and state = 'open'
    and subject in (select jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb)) order by id`.execute(view.db);
  const decided = { state: 'dismissed', decidedBy: file.decidedBy ?? 'system', decidedAt: view.at, note: 'Đã hủy tệp.' } as const;
  await recordStates(
    view,
    rows.map(toRefusedRow).map((open) => ({ ...open, ...decided, version: open.version + 1 })),
  );
  return rows.length;
};

type Change = Pick<SourceRun, 'accepted' | 'refused' | 'open'> & { reason: string | null };

const checked = async (view: WriteView, file: ImportedFile, run: number): Promise<Change> => {
  const aside = await refusedRows(view, file, run);
  const still = new Set(aside.map(({ subject }) => subject));
  const settled = (await openSubjects(view, file)).filter((subject) => !still.has(subject));
  const released = settled.length === 0 ? 0 : await releaseQuarantined(view, importSource(file.kind), settled, file.uploadedBy);
  const refused = await quarantine(view, importSource(file.kind), aside);
  const [first] = aside;
  const reason = refused === 0 || !first ? null : `${file.name}, dòng ${first.line}: ${first.reason}`;
  return { accepted: 0, refused, open: refused - released, reason };
};

const refusedWhole = async (view: WriteView, file: ImportedFile): Promise<Change> => {
  const reason = file.reasons.join(' ');
  const refused = await quarantine(view, importSource(file.kind), [{ subject: subjectOf(file, 0), place: file.name, raw: '', reason }]);
  return { accepted: 0, refused, open: refused, reason: `${file.name}: ${reason}` };
};

const applied = async (view: WriteView, file: ImportedFile, run: number): Promise<Change> => {
  // Whoever mends a file sends it again under its name.
  const mended = await mendedSubjects(view, file, run);
  const released = await releaseQuarantined(view, importSource(file.kind), mended, file.decidedBy ?? 'system');
  return { accepted: file.recorded ?? 0, refused: 0, open: -released, reason: null };
};

const changeOf = async (view: WriteView, file: ImportedFile, run: number): Promise<Change | null> => {
  if (file.state === 'checked') return checked(view, file, run);
  if (file.state === 'refused') return refusedWhole(view, file);
  if (file.state === 'applied') return applied(view, file, run);
  if (file.state !== 'cancelled') return null;
  const dismissed = await dismissCancelled(view, file);
  return { accepted: 0, refused: 0, open: -dismissed, reason: null };
};

/**
 * What a file that has come into a new state is for its source: its refused rows lie in the quarantine of the source until their places
 * come rightly in a file of the same name and sender, the file is cancelled or somebody dismisses them; what was stored is counted, [SR1].
 */
export const tellSourceOf = async (view: WriteView, file: ImportedFile, run: number): Promise<void> => {
  if (!isKind(file.kind)) return;
  const change = await changeOf(view, file, run);
  if (!change || (change.accepted === 0 && change.refused === 0 && change.open === 0 && change.reason === null)) return;
  const { reason, ...counts } = change;
  await recordSourceRuns(view, [
    {
      source: importSource(file.kind),
      appears: sourceOf(file.kind),
      ...counts,
      dataAt: null,
      succeededAt: change.accepted > 0 ? view.at : null,
      failure: reason === null ? null : { at: view.at, reason },
      touchesQuarantine: change.refused > 0 || change.open !== 0,
    },
  ]);
};
