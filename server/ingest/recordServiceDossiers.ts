import { sql } from 'kysely';
import * as z from 'zod/mini';
import { SERVICES_CHANNEL } from '../../contract/services';
import type { Ledger } from '../../contract/money';
import { vietnamDay } from '../../contract/rules/taskTiming';
import { monthsBetween } from '../sources/simulated/calendar';
import type { DossierRow, DossierRows } from '../sources/services/dossierRows';
import { COUNT_COLUMNS, readDossierYears } from '../store/rows/storedDossiers';
import type { WriteView } from '../store/store';
import { RefusedPlan } from './indicatorPlan';
import { appendNew, type MoneyRecord } from './money/appendNew';
import type { MoneyRecording } from './recordInvestment';
import { reasonsAgainstDossier } from './services/checkDossiers';
import { rollUpDossiers } from './services/dossierSums';
import { DOSSIERS, FIELDS, PROCEDURES, TARGETS } from './services/dossierTables';
import { readKnownUnits } from './services/knownUnits';
import { dossierPlace, isOlderDossier, seenDossiers } from './services/olderDossiers';

export interface RecordedDossiers {
  /** Rows that were new to the ledger. */
  added: number;
  /** Rows seen before what stands on their places: they change nothing. */
  older: number;
  /** The months whose dossiers are new, in order. */
  months: string[];
}

const monthRow = z.object({ month: z.string() });
/** The months whose dossiers this revision has written, in order. */
const writtenMonths = async ({ db, revision }: WriteView, ledger: Ledger): Promise<string[]> => {
  const { rows } = await sql`select distinct year || '-' || lpad(month::text, 2, '0') as month from service_dossier
    where revision = ${revision} and ledger = ${ledger} order by 1`.execute(db);
  return rows.map((row) => monthRow.parse(row).month);
};
/** Every month of the years that a ledger has dossiers of. */
const everyMonth = async ({ db, revision }: WriteView, ledger: Ledger): Promise<string[]> =>
  (await readDossierYears(db, revision))[ledger].flatMap((year) => monthsBetween(`${year}-01`, `${year + 1}-01`));

/**
 * Adds up anew what this revision wrote of the dossiers of a ledger, or, where names or targets have changed too, all of them; answers
 * the months whose dossiers it wrote.
 */
export const tellDossiers = async (view: WriteView, ledger: Ledger, isOfAll: boolean): Promise<string[]> => {
  const months = await writtenMonths(view, ledger);
  const touched = isOfAll ? await everyMonth(view, ledger) : months;
  if (touched.length > 0) await rollUpDossiers(view, ledger, touched);
  await view.publish(SERVICES_CHANNEL, [{ kind: 'services.recorded', of: 'dossiers', periods: months }]);
  return months;
};

const toRecord = ({ unit, field, month, counts, provenance, source, observedAt }: DossierRow): MoneyRecord => {
  const columns = Object.entries(COUNT_COLUMNS);
  const told: Partial<Record<string, number | null>> = counts;
  return {
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    unit,
    field,
    ...Object.fromEntries(columns.map(([name, column]) => [column, told[name] ?? null])),
    provenance,
    source,
    observedAt,
  };
};

const checked = async (view: WriteView, rows: readonly DossierRow[]): Promise<void> => {
  const known = { registers: await readKnownUnits(view.db, view.revision), today: vietnamDay(Date.parse(view.at)) };
  const seen = new Set<string>();
  const reasons = rows.flatMap((row) => {
    const place = dossierPlace(row);
    const twice = seen.has(place) ? ['cùng một đơn vị, lĩnh vực, tháng được ghi hai lần'] : [];
    seen.add(place);
    return [...twice, ...reasonsAgainstDossier(row, known)].map(
      (reason) => `Đơn vị ${row.unit}, lĩnh vực ${row.field}, tháng ${row.month}: ${reason}.`,
    );
  });
  if (reasons.length > 0) throw new RefusedPlan(reasons);
};

/**
 * Records what a source tells of dossiers in the revision of `view`: only what differs from what the ledger knows, and nothing that was
 * seen before what stands, [DV5]. What it touched is added up anew into the indicator engine in this very revision, [DV4], and told as
 * `services.recorded`.
 * @throws RefusedPlan with every reason; the caller has then to undo what it wrote
 */
export const recordServiceDossiers = async (
  view: WriteView,
  { fields = [], dossiers = [], procedures = [], targets = [] }: DossierRows,
  recording: MoneyRecording,
): Promise<RecordedDossiers> => {
  const { ledger } = recording;
  if (dossiers.length > 0) await checked(view, dossiers);
  const seen = dossiers.length > 0 ? await seenDossiers(view.db, { ledger, revision: view.revision }, dossiers) : new Map<string, string>();
  const current = dossiers.filter((row) => !isOlderDossier(row, seen));
  const stored = await appendNew(view, DOSSIERS, recording, current.map(toRecord));
  const named = await appendNew(view, FIELDS, recording, fields);
  const counted = await appendNew(
    view,
    PROCEDURES,
    recording,
    procedures.map(({ seenOn: seen_on, ...row }) => ({ ...row, seen_on })),
  );
  const set = await appendNew(view, TARGETS, recording, targets);
  const added = stored.added + named.added + counted.added + set.added;
  const older = dossiers.length - current.length;
  if (added === 0) return { added, older, months: [] };
  // What an act sets is in force for invented figures too.
  if (set.added > 0 && ledger === 'actual') {
    const simulated = await everyMonth(view, 'simulated');
    if (simulated.length > 0) await rollUpDossiers(view, 'simulated', simulated);
  }
  // What a field is called and what is to be reached is part of what every year says.
  const months = await tellDossiers(view, ledger, named.added + set.added > 0);
  return { added, older, months };
};
