import { neededPerMonth, shareOf, type PathPoint } from '../../../contract/rules/disbursement';
import type { Denominator } from './denominator';
import type { Sums } from './sums';
import type { InvestmentYear } from './yearOf';

/** What is to be reached by the end of a month, and what each month until then must pay out (đồng). */
export interface Target {
  month: string;
  percent: number;
  basis: string;
  perMonth: number;
  monthsLeft: number;
  isReached: boolean;
}

/** How a cut stands at the newest month, against one denominator. */
export interface Progress {
  plan: number;
  done: number;
  /** The rest of the plan; below zero where more was paid out. */
  left: number;
  /** In % of the plan; null without a plan. */
  rate: number | null;
  /** What the path asks for by the end of the newest month; null where it says nothing. */
  path: PathPoint | null;
  /** Rate less path, in points; below zero is behind. */
  gap: number | null;
  targets: Target[];
  /** The mean of the newest three months that were over and reported; null where there are none. */
  pace: number | null;
}

const PACE_MONTHS = 3;

/** The mean of the last whole months, in đồng. */
const paceOf = ({ last, body }: InvestmentYear, { months }: Sums): number | null => {
  const whole = months.slice(0, body.provisional ? last : last + 1).filter((month) => month !== null);
  const newest = whole.slice(-PACE_MONTHS);
  return newest.length === 0 ? null : newest.reduce((sum, month) => sum + month, 0) / newest.length;
};

/** How the money of some lines stands to a plan and to the path at the newest month. */
export const standOf = (
  year: InvestmentYear,
  done: number,
  plan: number,
): Pick<Progress, 'plan' | 'done' | 'left' | 'rate' | 'path' | 'gap'> => {
  const rate = shareOf(done, plan);
  const { path } = year;
  // Binary fractions carry noise in the last places; whoever is behind by however little is behind.
  const gap = rate === null || path === null ? null : Number((rate - path.percent).toPrecision(12));
  return { plan, done, left: plan - done, rate, path, gap };
};

/** The step that the remaining months are judged by: that of the year's last month, else the last that is not reached; with another one beside it. */
export const mainTarget = (targets: readonly Target[]): { main: Target; other: Target | null } | null => {
  const open = targets.filter(({ isReached }) => !isReached);
  const main = open.find(({ month }) => month.endsWith('-12')) ?? open.at(-1);
  if (!main) return null;
  // Beside the end of the year the close of the plan year; where that is the main one, what is due first.
  const other = main === open.at(-1) ? open[0] : open.at(-1);
  return { main, other: other === main ? null : (other ?? null) };
};

/** The steps that are still to come: the end of the open month counts as one. */
const targetsOf = ({ body, months, last }: InvestmentYear, done: number, plan: number): Target[] =>
  body.path
    .map((step) => ({ ...step, at: months.indexOf(step.month) }))
    .filter(({ at }) => at > last || (at === last && body.provisional))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, month, percent, basis }) => {
      // What is left of an open month is a month in which money can be paid out.
      const monthsLeft = at - last + (body.provisional ? 1 : 0);
      const perMonth = neededPerMonth(done, plan, percent, monthsLeft);
      return perMonth === null ? [] : [{ month, percent, basis, perMonth, monthsLeft, isReached: perMonth === 0 }];
    });

export const progressOf = (year: InvestmentYear, sums: Sums, denominator: Denominator): Progress => ({
  ...standOf(year, sums.done, denominator.amount),
  targets: targetsOf(year, sums.done, denominator.amount),
  pace: paceOf(year, sums),
});
