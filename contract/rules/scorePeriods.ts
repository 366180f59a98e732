import type { PeriodKind, Scoring } from '../feeds/services';
import { daysOf } from '../period';
import { endOfPeriod } from './openPeriod';
import { vietnamDay } from './taskTiming';

/** Which kind of period this is: `2026-11`, `2026-Q3` or `2026`. */
export const kindOfPeriod = (period: string): PeriodKind => (period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month');

/** The last day of a period as the calendar has it. */
export const lastDayOf = (period: string): string => vietnamDay(endOfPeriod(period) - 1);

/** Whether what was seen on a day is the score of the period and no longer one of the period so far, [DV3]. */
export const isSeenClosed = (period: string, seenOn: string): boolean => seenOn > lastDayOf(period);

/** The version of the scoring in force on the last day of a period; of several the one that began last. Undefined where there is none. */
export const scoringIn = <S extends Pick<Scoring, 'validFrom' | 'validTo'>>(scorings: readonly S[], period: string): S | undefined => {
  const last = lastDayOf(period);
  return scorings
    .filter(({ validFrom, validTo }) => validFrom <= last && (validTo === null || validTo > last))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
};

/** Whether nothing of a period has begun by a day. */
export const isToCome = (period: string, today: string): boolean => daysOf(period).first > today;
