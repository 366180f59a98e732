import type { PlanKind } from '../../../contract/feeds/investment';
import { decidedBy } from '../../../contract/rules/disbursement';
import { isWhole, type Cut } from './cut';
import type { Sums } from './sums';
import { endOfMonth, type InvestmentYear } from './yearOf';

/** What a rate is of: which plan, how much (đồng), decided when, by which document where one is named. */
export interface Denominator {
  kind: PlanKind;
  amount: number;
  decidedOn: string;
  document: string | null;
}

/** The order in which one is taken where nobody chose: what the province is judged by first. */
export const PLAN_KINDS = ['prime-minister', 'allocated', 'local'] as const satisfies readonly PlanKind[];

/** The plan of a kind that held at the end of a month (by index): of the province as decided, in detail as the lines add up. Null where there was none. */
export const denominatorAt = ({ body, months }: InvestmentYear, kind: PlanKind, sums: Sums, at: number): Denominator | null => {
  const day = endOfMonth(months[Math.max(0, at)] ?? '');
  const version = decidedBy(
    body.plans.filter((plan) => plan.kind === kind),
    day,
  );
  if (kind !== 'allocated')
    return version ? { kind, amount: version.amount, decidedOn: version.decidedOn, document: version.document } : null;
  const amount = sums.plans[Math.max(0, at)] ?? 0;
  const decidedOn = sums.decidedOn[Math.max(0, at)] ?? '';
  if (sums.lines === 0) return version ? { kind, amount: version.amount, decidedOn: version.decidedOn, document: version.document } : null;
  const isSame = version?.amount === amount && version.decidedOn === decidedOn;
  return amount > 0 ? { kind, amount, decidedOn, document: isSame ? version.document : null } : null;
};

/** The denominators that a cut has at the newest month: what is not the whole province has only what was allocated in detail. */
export const denominatorsOf = (year: InvestmentYear, cut: Cut, sums: Sums): Denominator[] =>
  PLAN_KINDS.filter((kind) => kind === 'allocated' || isWhole(cut)).flatMap((kind) => denominatorAt(year, kind, sums, year.last) ?? []);
