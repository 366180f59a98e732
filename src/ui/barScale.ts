/** Where a bar ends and where its mark stands: a share runs to 100 %, an amount to its mark or beyond; null where it would have no end to be read against. */
export const barScale = (value: number, unit: string, mark: number | null): { mark: number | null; most: number } | null => {
  if (unit.startsWith('%')) return { mark, most: Math.max(100, value) };
  return mark === null || mark <= 0 ? null : { mark, most: Math.max(mark, value) };
};
