import { placeOf } from '../../../ingest/checkPlan';
import type { ObservationRow } from '../../../ingest/indicatorPlan';
import { isSameJson } from '../../../ingest/sameJson';
import type { Db } from '../../../store/store';
import { groupRows } from '../../rows/groupRows';
import type { Finding, Judge, Judged, JudgedFile } from '../kind';
import { describeJump } from './compareFigures';
import { readSets, readStanding, type SetFacts, type Standing } from './known';
import { periodBeside } from './neighbours';
import { openPace, type Pace } from './pace';
import { readRow } from './readRow';
import type { Ready } from './ready';

interface Read {
  set: SetFacts;
  row: ObservationRow;
  warnings: string[];
}
type Now = ReadonlyMap<string, Standing>;

const shownValue = ({ verbatim, value }: Standing): string => verbatim ?? JSON.stringify(value);
const numberOf = ({ value }: Standing): number | null => (value.kind === 'number' ? value.value : null);
const placeIn = (set: string, row: ObservationRow): string => `${set} ${placeOf(row)}`;

const judge = ({ set, row, warnings }: Read, now: Now, pace: Pace): Judged<Ready> => {
  const place = placeIn(set.id, row);
  const found = now.get(place);
  const standing = found?.withdrawn ? undefined : found;
  const isSimulated = standing?.provenance === 'simulated';
  const findings = warnings.map((reason): Finding => ({ level: 'warned', reason }));
  if (standing && !isSimulated && isSameJson(standing.value, row.value)) return { findings, ready: null, place, effect: 'known' };
  const warn = (reason: string | null): void => void (reason !== null && findings.push({ level: 'warned', reason }));
  if (standing) {
    const was = isSimulated ? `số mô phỏng ${shownValue(standing)}` : `${shownValue(standing)} (${standing.source})`;
    warn(`Thay ${was}, ghi ở phiên bản ${standing.revision}.`);
  }
  const former = standing && !isSimulated ? numberOf(standing) : null;
  if (former !== null && row.value.kind === 'number')
    warn(describeJump(row.value.value, former, { unit: set.units.get(row.indicatorCode) ?? '', of: 'số đang có' }));
  for (const reason of pace.judge(set, row, former !== null)) warn(reason);
  return { findings, ready: { set: set.id, row }, place, effect: standing ? 'changed' : 'new' };
};

/** The figures that stand on the places of these rows, and on those of the periods beside them. */
const readNow = async (db: Db, rows: readonly Read[]): Promise<Map<string, Standing>> => {
  const now = new Map<string, Standing>();
  for (const [id, own] of groupRows(rows, ({ set }) => set.id)) {
    const codes = own.map(({ row }) => row.indicatorCode);
    const periods = own.flatMap(({ set, row: { indicatorCode, period } }) => {
      const cadence = set.cadences.get(indicatorCode) ?? null;
      return [period, periodBeside(period, -1, cadence), periodBeside(period, 1, cadence)];
    });
    for (const each of await readStanding(db, id, codes, periods))
      now.set(`${id} ${placeOf({ ...each, indicatorCode: each.indicator_code, basis: each.basis_id })}`, each);
  }
  return now;
};

/** Judges rows of figures by the sets and figures of now; what the file said before of a series is kept in mind. */
export const openObservationJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const sets = await readSets(db);
  const pace = openPace();
  return async (at, rows) => {
    const read = rows.map((row) => readRow(row, sets, file));
    const good = read.flatMap((row) => ('faults' in row ? [] : [row]));
    const now = await readNow(at, good);
    pace.next(good, now);
    return read.map((row): Judged<Ready> =>
      'faults' in row
        ? { findings: row.faults.map((reason) => ({ level: 'refused', reason })), ready: null, place: null, effect: null }
        : judge(row, now, pace),
    );
  };
};
