interface Named {
  id: string;
  suppressedBy: readonly string[];
}

/** The way by which a rule would silence itself, from it back to it; null where there is none. `rules` are those that stand. */
export const circleOf = (rule: Named, rules: readonly Named[]): string[] | null => {
  const parents = new Map(rules.map(({ id, suppressedBy }) => [id, suppressedBy]));
  parents.set(rule.id, rule.suppressedBy);
  const seen = new Set<string>();
  const ways = rule.suppressedBy.map((parent) => [rule.id, parent]);
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const last = way.at(-1) ?? rule.id;
    if (last === rule.id) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const parent of parents.get(last) ?? []) ways.push([...way, parent]);
  }
  return null;
};
