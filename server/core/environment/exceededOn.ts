import type * as z from 'zod/mini';
import type { Averaging, Limit } from '../../../contract/environment';
import type { exceedances } from '../../../contract/feeds/stations';
import { coveredMean } from '../../../contract/rules/averages';
import { averagingsOn, limitIn, limitOn, standingOf, type Bounds } from '../../../contract/rules/limits';
import { cellsTo, coveredIn } from './hourCells';
import type { Days } from './readDays';
import type { Stream } from './readRegister';
import { HOUR_MS, startOf } from './vietnamHours';

type Exceeded = Omit<z.infer<typeof exceedances.body>['days'][number], 'station'>;
const DAY_HOURS = 24;
const EIGHT = 8;

/** What of a day is held against a limit of one averaging: means that rest on enough; of single readings the lowest and highest of the day. */
const judgedOn = (days: Days, { id }: Stream, day: string, averaging: Averaging): number[] => {
  const last = startOf(day) + (DAY_HOURS - 1) * HOUR_MS;
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  if (averaging === 'instant') {
    const found = days.get(id)?.get(day);
    return known([found?.min ?? null, found?.max ?? null]);
  }
  if (averaging === '1h') return known(cellsTo(days, id, last, DAY_HOURS).map(coveredIn));
  const hours = cellsTo(days, id, last, DAY_HOURS + EIGHT - 1).map(coveredIn);
  if (averaging === '24h') return known([coveredMean(hours.slice(-DAY_HOURS))]);
  return known(Array.from({ length: DAY_HOURS }, (_, n) => coveredMean(hours.slice(n, n + EIGHT))));
};

const isOutside = (value: number, bounds: Bounds): boolean => {
  const state = standingOf({ value, covered: true }, bounds);
  return state === 'above' || state === 'below';
};

/** How far beyond the bounds, in shares of the bound, so that the worst of a two-sided limit can be told. */
const beyond = (value: number, { low, high }: Bounds): number =>
  Math.max(high === null ? -Infinity : (value - high) / Math.abs(high || 1), low === null ? -Infinity : (low - value) / Math.abs(low || 1));

const brokenSide = (value: number, { low, high }: Bounds): number | null => (high !== null && value > high ? high : (low ?? high));

/** The means of a day against each limit in force on it, [EV3]; nothing where no mean rests on enough. */
export const exceededOn = (stream: Stream, days: Days, day: string): Exceeded[] =>
  averagingsOn(stream.limits, day).flatMap((averaging): Exceeded[] => {
    const limit: Limit | null = limitOn(stream.limits, averaging, day);
    const bounds = limit === null ? null : limitIn(limit, stream.unit);
    const values = judgedOn(days, stream, day, averaging);
    if (limit === null || bounds === null || values.length === 0) return [];
    const worst = values.reduce((most, value) => (beyond(value, bounds) > beyond(most, bounds) ? value : most));
    return [
      {
        parameter: stream.parameter,
        date: day,
        averaging,
        judged: averaging === 'instant' ? 1 : values.length,
        exceeded:
          averaging === 'instant'
            ? Number(values.some((value) => isOutside(value, bounds)))
            : values.filter((value) => isOutside(value, bounds)).length,
        worst,
        limit: brokenSide(worst, bounds),
        basis: limit.basis,
      },
    ];
  });
