import type { Sample } from '../../../contract/rules/alarms/condition';
import type { Station, Stream } from '../../core/environment/readRegister';
import { dayOf } from '../../core/environment/vietnamHours';
import { PRESENT } from '../../core/alarms/first/present';
import { judgeChange, type ChangeCondition } from '../../core/alarms/judge/judgeChange';
import { judgeLimit, type LimitCondition } from '../../core/alarms/judge/judgeLimit';
import { limitOf } from '../../core/alarms/judge/limitOf';
import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import type { Running } from './conditionsBy';
import type { Row } from './readRows';
import { lateOf, sortOut } from './sortOut';

const MINUTE = 60_000;

/** Single readings against the limit of their day; a day without one judges nothing. */
const againstLimit = (rows: readonly Row[], stream: Stream, condition: LimitCondition): Sample[] =>
  rows.flatMap(({ ms, value }) => {
    const limit = limitOf(stream, condition, dayOf(ms));
    return limit === null ? [] : [judgeLimit(value, limit, condition, ms)];
  });

/** What was known at a revision of the time before a reading: of each moment the newest telling, where that is valid; `first`: where the window begins. */
const knownBefore = (tellings: readonly Row[], { ms, revision }: Row, first: number): Row[] => {
  const known = new Map<number, Row>();
  for (let n = first; n < tellings.length; n += 1) {
    const each = tellings[n];
    if (!each || each.ms >= ms) break;
    if (each.revision <= revision) known.set(each.ms, each);
  }
  return [...known.values()].filter(({ valid }) => valid);
};

const asChange = (rows: readonly Row[], tellings: readonly Row[], condition: ChangeCondition): Sample[] => {
  const withinMs = condition.withinMinutes * MINUTE;
  // Both are in order of time: the window moves on with the rows.
  let first = 0;
  return rows.map((row) => {
    while ((tellings[first]?.ms ?? Number.POSITIVE_INFINITY) < row.ms - withinMs) first += 1;
    return judgeChange(row, knownBefore(tellings, row, first), condition);
  });
};

/** The newest valid reading is heard; those too old to speak of the present amend the silence that they fill. */
export const heardIn = (running: Running, valid: readonly Row[], clock: number): ConditionInput[] => {
  const newest = valid.at(-1)?.ms;
  if (newest === undefined) return [];
  const old = valid.filter(({ ms }) => ms < clock - PRESENT.reading);
  const asLate = old.map(({ ms }): Sample => ({ at: ms, value: null, limit: null, over: false, back: true, badness: 0 }));
  const late = lateOf(asLate, clock);
  if (running.lastAt !== null && newest <= running.lastAt) return late === null ? [] : [late];
  running.lastAt = newest;
  return [...(late === null ? [] : [late]), { kind: 'heard', clock, at: newest }];
};

/** What the readings that one revision told of a datastream are to one of its conditions; means are not told here. */
export const readingInputs = (
  running: Running,
  given: { rows: readonly Row[]; tellings: readonly Row[]; station: Station | null; clock: number },
): ConditionInput[] => {
  const { rule, subject } = running.watched;
  const { condition } = rule.body;
  const { clock } = given;
  const valid = given.rows.filter((row) => row.valid);
  if (valid.length === 0) return [];
  if (condition.kind === 'silent') return heardIn(running, valid, clock);
  if (condition.kind === 'change') return sortOut(running, asChange(valid, given.tellings, condition), clock, PRESENT.reading);
  if (condition.kind !== 'limit' || condition.averaging !== 'instant') return [];
  const stream = given.station?.streams.find(({ parameter }) => parameter === subject.parameter);
  return stream ? sortOut(running, againstLimit(valid, stream, condition), clock, PRESENT.reading) : [];
};
