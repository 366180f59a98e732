import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import { PRESENT } from '../../core/alarms/first/present';
import type { LimitCondition } from '../../core/alarms/judge/judgeLimit';
import { BACK_MS, judgeAt, movesOf } from '../../core/alarms/movesOf';
import { readDays } from '../../core/environment/readDays';
import type { Station, Stream } from '../../core/environment/readRegister';
import { dayOf } from '../../core/environment/vietnamHours';
import type { Db } from '../../store/store';
import type { Running } from './conditionsBy';
import { endsOf } from './endsOf';
import { sortOut } from './sortOut';

/** A mean, or an index, of a station, and what is to be judged of it because of one revision. */
interface Due {
  running: Running;
  condition: LimitCondition;
  station: Station;
  /** Null: an index, of all of them. */
  stream: Stream | null;
  ends: number[];
}

/** What of a condition of means one revision asks to be judged; null: nothing. `moments` are those of the readings it told, of any status. */
export const dueMeans = (running: Running, station: Station, moments: readonly number[], clock: number): Due | null => {
  const { rule, subject } = running.watched;
  const moves = movesOf(rule.body);
  const stream = station.streams.find(({ parameter }) => parameter === subject.parameter) ?? null;
  if (moves === null || moments.length === 0 || (rule.body.target.kind === 'datastream' && stream === null)) return null;
  const ends = endsOf({ moments, ...moves, lastAt: running.lastAt, presentFrom: clock - PRESENT.mean });
  return ends.length === 0 ? null : { running, condition: moves.condition, station, stream, ends };
};

/** Means and indices as they were at the revision that ended their hours, or that told of them late; of each what its condition is told. */
export const meanInputs = async (
  db: Db,
  revision: number,
  clock: number,
  due: readonly Due[],
): Promise<{ running: Running; input: ConditionInput }[]> => {
  if (due.length === 0) return [];
  const ids = [...new Set(due.flatMap(({ station, stream }) => (stream ? [stream.id] : station.streams.map(({ id }) => id))))];
  const ends = due.flatMap((each) => [each.ends[0] ?? clock, each.ends.at(-1) ?? clock]);
  const days = await readDays(db, ids, { from: dayOf(Math.min(...ends) - BACK_MS), to: dayOf(Math.max(...ends) - 1) }, revision);
  return due.flatMap((each) => {
    const samples = each.ends.flatMap((end) => judgeAt(each.station, each.stream, days, each.condition, end) ?? []);
    return sortOut(each.running, samples, clock, PRESENT.mean).map((input) => ({ running: each.running, input }));
  });
};
