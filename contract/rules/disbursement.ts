import type { MoneyStep } from '../money';

/** A year of public investment has a thirteenth month: it closes on 31 January of the next (Luật Đầu tư công). */
export const PLAN_MONTHS = 13;

/** The months of a plan year in order: its twelve and the January after. */
export const planMonths = (year: number): string[] =>
  Array.from({ length: PLAN_MONTHS }, (_, index) => (index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`));

/** Done as % of a plan, from amounts in đồng; null where there is no plan to be a part of. */
export const shareOf = (done: number, plan: number): number | null => (plan > 0 ? (done / plan) * 100 : null);

/** Running totals in đồng; null from the first month on after which nobody reported. A month without a report in between adds nothing. */
export const cumulate = (months: readonly (number | null)[]): (number | null)[] => {
  const last = months.findLastIndex((month) => month !== null);
  let sum = 0;
  return months.map((month, index) => (index > last ? null : (sum += month ?? 0)));
};

/** The newest version of what has been decided by the end of a day (`yyyy-mm-dd`); undefined where nothing had been. */
export const decidedBy = <V extends { decidedOn: string }>(versions: readonly V[], day: string): V | undefined =>
  versions.reduce<V | undefined>(
    (newest, version) => (version.decidedOn <= day && (!newest || version.decidedOn >= newest.decidedOn) ? version : newest),
    undefined,
  );

export interface PathPoint {
  percent: number;
  /** False where the act names no step for this month, so that it lies on the line between two steps. */
  isStep: boolean;
}

/**
 * What the path asks for by the end of a month, in %. Between two steps an act says nothing; the straight line between them
 * (from 0 at the start of the year) is the centre's own, and `isStep` tells which it is. Null after the last step.
 */
export const pathAt = (path: readonly MoneyStep[], months: readonly string[], month: string): PathPoint | null => {
  const at = months.indexOf(month);
  if (at < 0) return null;
  const steps = path
    .map(({ month: of, percent }) => ({ at: months.indexOf(of), percent }))
    .filter((step) => step.at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const next = steps.find((step) => step.at >= at);
  if (!next) return null;
  if (next.at === at) return { percent: next.percent, isStep: true };
  const before = steps.findLast((step) => step.at < at) ?? { at: -1, percent: 0 };
  const part = (at - before.at) / (next.at - before.at);
  return { percent: before.percent + (next.percent - before.percent) * part, isStep: false };
};

/**
 * What each remaining month must pay out, in đồng, so that `percent` of `plan` is reached by the end; 0 where it is reached,
 * null where no month is left.
 */
export const neededPerMonth = (done: number, plan: number, percent: number, monthsLeft: number): number | null =>
  monthsLeft > 0 ? Math.max(0, ((plan * percent) / 100 - done) / monthsLeft) : null;
