import type { PlanVersion } from '../../../contract/feeds/investment';
import { PLAN_KINDS } from './denominator';
import type { InvestmentBody } from './yearOf';

export interface ShownVersion extends PlanVersion {
  /** To the version before of the same kind (đồng); null of the first. */
  change: number | null;
  isNewest: boolean;
}

/** The versions of the plans, kind by kind in the order of their days, each with what it changed. */
export const versionsOf = ({ plans }: Pick<InvestmentBody, 'plans'>): ShownVersion[] =>
  PLAN_KINDS.flatMap((kind) => {
    const own = plans.filter((plan) => plan.kind === kind).toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
    return own.map((plan, at) => {
      const before = own[at - 1];
      return { ...plan, change: before ? plan.amount - before.amount : null, isNewest: at === own.length - 1 };
    });
  });
