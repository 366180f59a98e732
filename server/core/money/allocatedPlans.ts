import type { InvestmentLine, PlanVersion } from '../../../contract/feeds/investment';
import type { Provenance } from '../../../contract/figure';
import { decidedBy } from '../../../contract/rules/disbursement';

/**
 * What was allocated in detail in all, one version for each day on which projects were given money: the sum of what every project
 * held by the end of that day, so that projects add up to it, [MN2].
 */
export const allocatedPlans = (lines: readonly InvestmentLine[], provenance: Provenance): PlanVersion[] => {
  const days = new Map<string, Set<string>>();
  for (const { allocations } of lines)
    for (const { decidedOn, document } of allocations) days.set(decidedOn, (days.get(decidedOn) ?? new Set()).add(document));
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([decidedOn, documents]) => {
      const held = lines.flatMap(({ allocations }) => decidedBy(allocations, decidedOn) ?? []);
      return {
        kind: 'allocated',
        decidedOn,
        amount: held.reduce((sum, { amount }) => sum + amount, 0),
        carriedOver: held.reduce((sum, { carriedOver }) => sum + carriedOver, 0),
        document: [...documents].toSorted().join('; '),
        provenance,
      };
    });
};
