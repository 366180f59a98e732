import { cumulate, pathAt } from '../../../contract/rules/disbursement';
import type { PlanKind } from '../../../contract/feeds/investment';
import { denominatorAt } from './denominator';
import type { Sums } from './sums';
import type { InvestmentYear } from './yearOf';

/** One month of the curve, all in đồng; null: not known. */
export interface CurveMonth {
  month: string;
  done: number | null;
  /** What the path asks for of the plan that held then. */
  path: number | null;
  pathPercent: number | null;
  isStep: boolean;
  plan: number | null;
  before: number | null;
  provisional: boolean;
}

/** The year month by month, added up: what was paid out, what the path asks for of the plan, and the year before. */
export const curveOf = (year: InvestmentYear, sums: Sums, kind: PlanKind, before: Sums | null): CurveMonth[] => {
  const done = cumulate(sums.months);
  const previous = before ? cumulate(before.months) : null;
  return year.months.map((month, at) => {
    const plan = denominatorAt(year, kind, sums, at)?.amount ?? null;
    const point = pathAt(year.body.path, year.months, month);
    return {
      month,
      done: done[at] ?? null,
      path: plan === null || point === null ? null : (plan * point.percent) / 100,
      pathPercent: point?.percent ?? null,
      isStep: point?.isStep ?? false,
      plan,
      before: previous?.[at] ?? null,
      provisional: year.body.provisional && at === year.last,
    };
  });
};
