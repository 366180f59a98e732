import type { Sample } from '../../../../contract/rules/alarms/condition';
import { airHoursTo } from '../../environment/indices';
import { readDays, type Days } from '../../environment/readDays';
import { dayOf, DAY_MS, HOUR_MS, startOf } from '../../environment/vietnamHours';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { streamsOf, type StreamOf } from '../first/newest';
import { judgeLimit, type LimitCondition } from '../judge/judgeLimit';
import { judgeMean, MEAN_HOURS } from '../judge/judgeMean';
import { limitOf } from '../judge/limitOf';
import { BACK_MS, beginOf, judgeAt, movesOf } from '../movesOf';
import { asTold, counting, type Asked, type History } from './history';

const DAY_HOURS = 24;

/** The hours of these days in order of time, as means of eight or 24 hours take them: the mean, or null where it rests on too little. */
const hoursOf = (days: Days, { stream }: StreamOf, dates: readonly string[]): (number | null)[] =>
  dates.flatMap((date) => {
    const day = days.get(stream.id)?.get(date);
    return Array.from({ length: DAY_HOURS }, (_, slot) => {
      const [mean, good] = [day?.means[slot] ?? null, day?.good[slot] ?? 0];
      return day === undefined || mean === null || ((day.covered >> slot) & 1) === 0 ? null : (mean * good) / good;
    });
  });

/** The mean of so many hours before an hour, as `meanOfHours` has it; null where it rests on less than `coverage` (in %). */
const meanBefore = (hours: readonly (number | null)[], end: number, count: number, coverage: number): number | null => {
  let [sum, covered] = [0, 0];
  for (let n = end - count; n < end; n += 1) {
    const hour = hours[n] ?? null;
    if (hour === null) continue;
    sum += hour;
    covered += 1;
  }
  return covered === 0 || (100 * covered) / count < coverage ? null : sum / covered;
};

/** Means of every hour of these days; `before`, a day, only lends its hours. */
const judgeMeans = (days: Days, [before = '', ...dates]: readonly string[], of: StreamOf, condition: LimitCondition): Sample[] => {
  const { averaging, minimumCoverage } = condition;
  if (averaging === 'instant') return [];
  const hours = averaging === '1h' ? [] : hoursOf(days, of, [before, ...dates]);
  return dates.flatMap((date, n) => {
    const limit = limitOf(of.stream, condition, date);
    if (limit === null) return [];
    return Array.from({ length: DAY_HOURS }, (_, slot): Sample | null => {
      const end = startOf(date) + (slot + 1) * HOUR_MS;
      if (averaging === '1h') return judgeMean(of.stream, days, condition, averaging, end);
      const value = meanBefore(hours, (n + 1) * DAY_HOURS + slot + 1, MEAN_HOURS[averaging], minimumCoverage);
      return value === null ? null : judgeLimit(value, limit, condition, end);
    }).filter((sample) => sample !== null);
  });
};

const judgeIndices = (days: Days, dates: readonly string[], { station }: StreamOf, condition: LimitCondition): Sample[] => {
  const { limit } = condition;
  if (limit === 'in-force') return [];
  if (condition.averaging !== '1h') return dates.flatMap((date) => judgeAt(station, null, days, condition, startOf(date) + DAY_MS) ?? []);
  return dates.flatMap((date) =>
    airHoursTo(station.streams, days, startOf(date) + DAY_MS - HOUR_MS, DAY_HOURS).flatMap(({ at, value }) =>
      value === null ? [] : [judgeLimit(value, limit, condition, Date.parse(at))],
    ),
  );
};

/** Means and indices as they now are: of every hour, or day, that is over. Late and corrected readings are in them already. */
export const meanHistory = async (asked: Asked, condition: LimitCondition): Promise<History> => {
  const { db, revision, rule, from, to } = asked;
  const moves = movesOf(rule.body);
  const isIndex = rule.body.target.kind === 'index';
  const streams = await streamsOf(asked);
  const count = counting();
  if (moves === null || streams.length === 0) return count.history(new Map());
  const ids = streams.map(({ stream }) => stream.id);
  const days = await readDays(db, ids, { from: dayOf(from - BACK_MS), to: dayOf(to) }, revision);
  const over = beginOf(to, moves.step);
  const dates: string[] = [];
  for (let ms = startOf(dayOf(from)); ms < over; ms += DAY_MS) dates.push(dayOf(ms));
  const inputs = new Map(
    [...groupedBy(streams, ({ subject }) => subject.key)].flatMap(([key, own]) => {
      const [first] = own;
      if (!first) return [];
      const samples = isIndex
        ? judgeIndices(days, dates, first, condition)
        : judgeMeans(days, [dayOf(startOf(dayOf(from)) - DAY_MS), ...dates], first, condition);
      return [[key, asTold(samples.filter(({ at }) => at <= over))] as const];
    }),
  );
  for (const { stream } of streams)
    for (const { date, good } of days.get(stream.id)?.values() ?? [])
      if (dates.includes(date)) count.add('hours', good.filter((each) => each > 0).length);
  return count.history(inputs);
};
