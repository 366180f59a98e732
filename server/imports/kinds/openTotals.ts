interface TotalsOptions<Key extends string> {
  /** What each figure is called, in Vietnamese; figures are compared in this order. */
  names: Readonly<Record<Key, string>>;
  /** A figure with its unit. */
  shown: (figure: number) => string;
  /** Why a total that nothing belongs to is refused. */
  empty: string;
}

/**
 * Totals beside the rows that they are of, figure by figure: a total is compared with what the file has told of its group up to the
 * end of its piece; a row that comes later to a total that was right does not fit it any more.
 */
export const openTotals = <Key extends string>({ names, shown, empty }: TotalsOptions<Key>) => {
  type Figures = Readonly<Record<Key, number | null>>;
  const keys = Object.keys(names).filter((key): key is Key => key in names);
  const sums = new Map<string, Map<Key, number>>();
  const settled = new Map<string, number>();
  return {
    /** Counts a row in each of the groups that it belongs to. */
    add: (groups: readonly string[], figures: Figures): void => {
      for (const group of groups) {
        const sum = sums.get(group) ?? new Map<Key, number>();
        for (const key of keys) sum.set(key, (sum.get(key) ?? 0) + (figures[key] ?? 0));
        sums.set(group, sum);
      }
    },
    /** The line of a total that had been right without a row of these groups; null where there is none. */
    settledBefore: (groups: readonly string[]): number | null => groups.flatMap((group) => settled.get(group) ?? [])[0] ?? null,
    /** Everything that is wrong with the total of a group, in Vietnamese. */
    check: (group: string, figures: Figures, at: number): string[] => {
      const sum = sums.get(group);
      if (!sum) return [empty];
      const wrong = keys.flatMap((key) => {
        const total = figures[key];
        const parts = sum.get(key) ?? 0;
        if (total === null || total === parts) return [];
        return [`Tổng ${names[key]} ghi ${shown(total)}, các dòng cộng lại ${shown(parts)}, chênh ${shown(total - parts)}.`];
      });
      if (wrong.length === 0) settled.set(group, at);
      return wrong;
    },
  };
};
