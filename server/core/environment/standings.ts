import type * as z from 'zod/mini';
import type { Averaging } from '../../../contract/environment';
import type { standing } from '../../../contract/feeds/stations';
import { averagingsOn, limitIn, limitOn, standingOf } from '../../../contract/rules/limits';
import { hourMean, meanOfHours, type Mean } from '../../../contract/rules/averages';
import { cellsTo, toHourSum } from './hourCells';
import type { Instant } from './readInstants';
import type { Days } from './readDays';
import type { Stream } from './readRegister';
import { dayOf, HOUR_MS, isoOf } from './vietnamHours';

type Standing = z.infer<typeof standing>;
const HOURS: Record<Exclude<Averaging, 'instant'>, number> = { '1h': 1, '8h': 8, '24h': 24 };

/** The mean of so many hours of a datastream, the last beginning at `last` (ms since 1970). */
export const meanAt = (days: Days, { id, perHour }: Pick<Stream, 'id' | 'perHour'>, last: number, averaging: keyof typeof HOURS): Mean => {
  const sums = cellsTo(days, id, last, HOURS[averaging]).map((cell) => toHourSum(cell, perHour));
  const [only] = sums;
  return averaging === '1h' && only ? hourMean(only) : meanOfHours(sums, perHour);
};

const instantMean = (found: Instant | undefined): Mean => ({
  value: found?.value ?? null,
  capture: { expected: 1, received: found ? 1 : 0, valid: found ? 1 : 0 },
  covered: found !== undefined,
});

/**
 * How a datastream stands against each limit in force, by the newest means: those that end with the hour that begins at `last` (ms
 * since 1970), and the newest valid reading of an hour. Without a limit its mean of the hour is `free`.
 */
export const standingsOf = (stream: Stream, days: Days, last: number, instants: ReadonlyMap<number, Instant>): Standing[] => {
  const day = dayOf(last);
  const held = averagingsOn(stream.limits, day);
  const averagings: readonly Averaging[] = held.length > 0 ? held : ['1h'];
  return averagings.map((averaging) => {
    const found = instants.get(stream.id);
    const mean = averaging === 'instant' ? instantMean(found) : meanAt(days, stream, last, averaging);
    const limit = limitOn(stream.limits, averaging, day);
    const at = averaging === 'instant' ? (found?.ms ?? null) : last + HOUR_MS;
    return {
      parameter: stream.parameter,
      averaging,
      value: mean.value,
      at: at === null || mean.value === null ? null : isoOf(at),
      capture: mean.capture,
      state: standingOf(mean, limit === null ? null : limitIn(limit, stream.unit)),
    };
  });
};
