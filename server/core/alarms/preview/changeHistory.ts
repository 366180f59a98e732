import type { Sample } from '../../../../contract/rules/alarms/condition';
import { streamsOf } from '../first/newest';
import { judgeChange, type ChangeCondition } from '../judge/judgeChange';
import { asTold, counting, type Asked, type History } from './history';
import type { Reading, Stretch } from './readExtremes';
import { readFine } from './readFine';

const MINUTE = 60_000;

/** Each reading with those of the minutes before it, by a window that moves along. */
const judgeReadings = (readings: readonly Reading[], condition: ChangeCondition): Sample[] => {
  const withinMs = condition.withinMinutes * MINUTE;
  let first = 0;
  return readings.map((reading, n) => {
    while ((readings[first]?.ms ?? reading.ms) < reading.ms - withinMs) first += 1;
    return judgeChange(reading, readings.slice(first, n), condition);
  });
};

/** Of each hour or day, in order of time, those that lie so near before it that a change within the minutes may begin in them, and itself. */
const windowsOf = (stretches: readonly Stretch[], { withinMinutes }: ChangeCondition): { last: Stretch; window: Stretch[] }[] => {
  let first = 0;
  return stretches.map((last, n) => {
    while ((stretches[first]?.stop ?? last.start) < last.start - withinMinutes * MINUTE) first += 1;
    return { last, window: stretches.slice(first, n + 1) };
  });
};

/** Those between whose bounds there is room for a change of so much. */
const roomy = (stretches: readonly Stretch[], condition: ChangeCondition): Stretch[] =>
  windowsOf(stretches, condition).flatMap(({ window }) =>
    Math.max(...window.map(({ max }) => max)) - Math.min(...window.map(({ min }) => min)) >= condition.by ? window : [],
  );

/** Hours and days of which only the bounds are known: what there is room for is taken to have happened. */
const judgeStretches = (stretches: readonly Stretch[], condition: ChangeCondition): Sample[] =>
  windowsOf(
    stretches.toSorted((a, b) => a.start - b.start),
    condition,
  ).map(({ last: { start, min, max }, window }) => {
    const before = window.flatMap((each) => [
      { ms: each.start, value: each.min },
      { ms: each.start, value: each.max },
    ]);
    const rise = judgeChange({ ms: start, value: max }, before, condition);
    const fall = judgeChange({ ms: start, value: min }, before, condition);
    return rise.badness >= fall.badness ? rise : fall;
  });

/** Readings against those of the minutes before. */
export const changeHistory = async (asked: Asked, condition: ChangeCondition): Promise<History> => {
  const { rule } = asked;
  const streams = await streamsOf(asked);
  const count = counting();
  const fine = await readFine(
    asked,
    streams.map(({ stream }) => stream),
    { moving: (_, stretches) => roomy(stretches, condition), tailMs: rule.body.offDelaySeconds * 1_000 + condition.withinMinutes * MINUTE },
    count,
  );
  const keys = new Map(streams.map(({ subject, stream }) => [stream.id, subject.key]));
  return count.history(
    new Map(
      fine.map(({ stream, readings, stretches }) => [
        keys.get(stream.id) ?? '',
        asTold([...judgeReadings(readings, condition), ...judgeStretches(stretches, condition)]),
      ]),
    ),
  );
};
