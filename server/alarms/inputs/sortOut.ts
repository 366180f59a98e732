import type { ConditionInput, Sample } from '../../../contract/rules/alarms/condition';
import type { Running } from './conditionsBy';

const worseOf = (worst: Sample | null, sample: Sample): Sample | null =>
  sample.over && (worst === null || sample.badness > worst.badness) ? sample : worst;

/** Judged data in the order of time as one late input, [AL3]; null of none. */
export const lateOf = (late: readonly Sample[], clock: number): ConditionInput | null => {
  const [first, last] = [late[0], late.at(-1)];
  if (!first || !last) return null;
  return {
    kind: 'late',
    clock,
    from: first.at,
    to: last.at,
    count: late.length,
    over: late.filter(({ over }) => over).length,
    worst: late.reduce(worseOf, null),
  };
};

/**
 * Tells what judged data of one revision, in the order of time, are to a condition: late what is older than what was already judged, or
 * too old to speak of the present, all in one input; then the others one by one.
 */
export const sortOut = (running: Running, samples: readonly Sample[], clock: number, presentMs: number): ConditionInput[] => {
  const late: Sample[] = [];
  const present: ConditionInput[] = [];
  for (const sample of samples) {
    if (sample.at < clock - presentMs || (running.lastAt !== null && sample.at <= running.lastAt)) {
      late.push(sample);
      continue;
    }
    present.push({ kind: 'sample', clock, sample });
    running.lastAt = sample.at;
  }
  const amending = lateOf(late, clock);
  return amending === null ? present : [amending, ...present];
};
