import { denominatorAt, type Denominator } from './denominator';
import { progressOf, type Progress } from './progress';
import { sumOf, type Sums } from './sums';
import type { InvestmentYear } from './yearOf';

/** What one project's lines of a year add up to. */
export const projectSums = (year: InvestmentYear, code: string): Sums =>
  sumOf(
    year.lines.filter(({ project }) => project.code === code),
    {},
  );

/** How one project stands: against what was allocated to it, the only plan that a project has. */
export const projectStand = (year: InvestmentYear, code: string): { sums: Sums; of: Denominator | null; progress: Progress | null } => {
  const sums = projectSums(year, code);
  // Without lines of its own the plan of the province would be taken for the project's.
  const of = sums.lines === 0 ? null : denominatorAt(year, 'allocated', sums, year.last);
  return { sums, of, progress: of && progressOf(year, sums, of) };
};
