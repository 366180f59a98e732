import type { PlanRow } from '../../money/investmentRows';
import type { InvestmentParameters } from './parameters';

/** What is laid down for a year as a whole; amounts in triệu đồng. */
export interface YearPlan {
  plans: Pick<PlanRow, 'kind' | 'decidedOn' | 'amount' | 'carriedOver' | 'document' | 'provenance'>[];
  /** What is allocated in detail from a day on, in all. */
  allocated: { decidedOn: string; amount: number; carriedOver: number }[];
  /** Running totals at the ends of the thirteen months; null where the curve decides. */
  disbursed: readonly number[] | null;
}

/** The totals of a year: those that were published, or the invented ones, which grow year by year. */
export const yearPlanOf = (given: InvestmentParameters, year: number): YearPlan => {
  const published = given.published[String(year)];
  if (published) return published;
  const { baseYear, yearlyGrowth, plans, allocated } = given.invented;
  const grown = (amount: number): number => Math.round(amount * (1 + yearlyGrowth) ** (year - baseYear));
  return {
    plans: plans.map(({ kind, on, amount, carriedOver, document }) => ({
      kind,
      decidedOn: `${year}-${on}`,
      amount: grown(amount),
      carriedOver: grown(carriedOver),
      document: `${document}/${year} (mô phỏng)`,
      provenance: 'simulated',
    })),
    allocated: allocated.map(({ on, amount, carriedOver }) => ({
      decidedOn: `${year}-${on}`,
      amount: grown(amount),
      carriedOver: grown(carriedOver),
    })),
    disbursed: null,
  };
};
