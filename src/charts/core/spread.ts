/**
 * Moves labels apart along one axis: each keeps its order and comes as near its wish as `gap` px to its neighbours allows,
 * all between `from` and `to`. What cannot fit is told by a gap smaller than asked, evenly shared.
 */
export const spread = (wishes: readonly number[], gap: number, from: number, to: number): number[] => {
  const room = Math.max(0, to - from);
  const step = wishes.length > 1 ? Math.min(gap, room / (wishes.length - 1)) : 0;
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish || a.index - b.index);
  // Blocks of labels that touch, each at the mean of its wishes (pool adjacent violators).
  const blocks: { sum: number; count: number; start: number }[] = [];
  const startOf = (block: { sum: number; count: number }) => block.sum / block.count;
  order.forEach(({ wish }, rank) => {
    blocks.push({ sum: wish - rank * step, count: 1, start: rank });
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)];
      if (!before || !last || startOf(before) <= startOf(last)) return;
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
    }
  });
  const placed: number[] = [];
  for (const block of blocks) {
    for (let rank = block.start; rank < block.start + block.count; rank += 1) {
      const least = from + rank * step;
      const most = to - (order.length - 1 - rank) * step;
      const { index } = order[rank] ?? { index: rank };
      placed[index] = Math.max(least, Math.min(most, startOf(block) + rank * step));
    }
  }
  return placed;
};
