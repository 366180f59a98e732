interface Row {
  id: string;
}

/**
 * The order in which rows are shown while somebody reads them: those that were there keep their places among each other, whatever
 * became of them, and a new one stands before the first that it goes before by `compare`. `sorted` is in the order of `compare`.
 */
export const keepOrder = <R extends Row>(shown: readonly string[], sorted: readonly R[], compare: (a: R, b: R) => number): R[] => {
  const byId = new Map(sorted.map((row) => [row.id, row]));
  const kept = shown.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(kept);
  const order = [...kept];
  for (const row of sorted) {
    if (known.has(row)) continue;
    const at = order.findIndex((other) => compare(row, other) < 0);
    order.splice(at === -1 ? order.length : at, 0, row);
  }
  return order;
};
