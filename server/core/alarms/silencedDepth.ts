import type { AlarmRule } from '../../../contract/alarms';

/** How many rules stand above one, each silencing the next: 0 for one that nobody silences. What silences is told first of what a revision brings. */
export const silencedDepth = (rules: readonly AlarmRule[]): ((id: string) => number) => {
  const parents = new Map(rules.map(({ id, body }) => [id, body.suppressedBy]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // Whatever stands in a circle, which no rule may, ends here.
    depths.set(id, 0);
    const depth = Math.max(0, ...(parents.get(id) ?? []).map((parent) => depthOf(parent) + 1));
    depths.set(id, depth);
    return depth;
  };
  return depthOf;
};
