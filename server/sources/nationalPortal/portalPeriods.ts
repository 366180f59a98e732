import type { PeriodKind } from '../../../contract/feeds/services';
import { daysOf } from '../../../contract/period';
import { isSeenClosed, kindOfPeriod, lastDayOf } from '../../../contract/rules/scorePeriods';

/** A period as the portal is asked for it; `mayBeShut`: its page offers the totals of an open month, and the groups only of one that is over. */
export interface AskedPeriod {
  kind: PeriodKind;
  period: string;
  mayBeShut: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');
/** A period as it is asked of on a day. */
export const periodOf = (period: string, today: string): AskedPeriod => {
  const kind = kindOfPeriod(period);
  return { kind, period, mayBeShut: kind === 'month' && !isSeenClosed(period, today) };
};

/**
 * What is asked of on a day: the open year, quarter and month, and what closed last as long as it may still be set right: the month
 * before, in the first month of a quarter the quarter before, in January the year before.
 */
export const periodsOn = (today: string): AskedPeriod[] => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const monthBefore = month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
  const quarterBefore = quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  return [
    String(year),
    `${year}-Q${quarter}`,
    monthBefore,
    ...(month % 3 === 1 ? [quarterBefore] : []),
    ...(month === 1 ? [String(year - 1)] : []),
    `${year}-${two(month)}`,
  ].map((period) => periodOf(period, today));
};

/** The words for a period in a question to the portal. */
export const timeOf = ({ kind, period }: Pick<AskedPeriod, 'kind' | 'period'>): Record<string, string | number> => ({
  timeType: kind,
  year: Number(period.slice(0, 4)),
  ...(kind === 'quarter' ? { quarter: Number(period.slice(6)) } : {}),
  ...(kind === 'month' ? { month: Number(period.slice(5)) } : {}),
});

/** The first and last day, for the one question that is put with days. */
export const spanOf = (period: string): { fromDate: string; toDate: string } => ({
  fromDate: daysOf(period).first,
  toDate: lastDayOf(period),
});
