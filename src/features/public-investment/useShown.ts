import { useMemo } from 'react';
import type { PlanKind } from '../../../contract/feeds/investment';
import { cumulate, shareOf } from '../../../contract/rules/disbursement';
import type { Cut } from './cut';
import { denominatorAt, denominatorsOf, type Denominator } from './denominator';
import { progressOf, type Progress } from './progress';
import { projectsOf, type ProjectRow } from './ranking';
import { sumOf, type Sums } from './sums';
import type { InvestmentYear } from './yearOf';

export interface Shown {
  sums: Sums;
  denominators: Denominator[];
  /** Null where the cut has no plan at all. */
  of: Denominator | null;
  progress: Progress | null;
  projects: ProjectRow[];
  /** The rate of the same month of the year before, of the same kind of plan; null where it is not known. */
  before: number | null;
}

/** All that is worked out of a year for one cut and one denominator; `plan` undefined: the first that there is. */
export const shownOf = (year: InvestmentYear, previous: InvestmentYear | null, cut: Cut, plan: PlanKind | undefined): Shown => {
  const sums = sumOf(year.lines, cut);
  const denominators = denominatorsOf(year, cut, sums);
  const of = denominators.find(({ kind }) => kind === plan) ?? denominators[0] ?? null;
  return {
    sums,
    denominators,
    of,
    progress: of && progressOf(year, sums, of),
    projects: projectsOf(year, cut),
    before: of && previous && beforeOf(year, previous, cut, of.kind),
  };
};

const beforeOf = (year: InvestmentYear, previous: InvestmentYear, cut: Cut, kind: PlanKind): number | null => {
  const sums = sumOf(previous.lines, cut);
  const done = cumulate(sums.months)[year.last] ?? null;
  const plan = denominatorAt(previous, kind, sums, year.last);
  return done === null || !plan ? null : shareOf(done, plan.amount);
};

export const useShown = (
  year: InvestmentYear | null,
  previous: InvestmentYear | null,
  cut: Cut,
  plan: PlanKind | undefined,
): Shown | null => useMemo(() => (year ? shownOf(year, previous, cut, plan) : null), [year, previous, cut, plan]);
