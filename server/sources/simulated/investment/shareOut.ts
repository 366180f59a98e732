export interface Taker {
  weight: number;
  /** No more than this is taken. */
  room: number;
}

/**
 * Shares a whole number out by weight, in whole numbers, so that what is given adds up to it; who has no room for a share leaves it to
 * the others. What nobody has room for is not given.
 */
export const shareOut = (whole: number, takers: readonly Taker[]): number[] => {
  const given = takers.map(() => 0);
  let left = Math.min(
    whole,
    takers.reduce((sum, { weight, room }) => sum + (weight > 0 ? room : 0), 0),
  );
  while (left > 0) {
    const open = takers.flatMap(({ weight, room }, at) => (weight > 0 && room > (given[at] ?? 0) ? [{ at, weight, room }] : []));
    const weights = open.reduce((sum, { weight }) => sum + weight, 0);
    const wanted = open.map((each) => {
      const exact = (left * each.weight) / weights;
      return { ...each, part: Math.min(Math.floor(exact), each.room - (given[each.at] ?? 0)), rest: exact - Math.floor(exact) };
    });
    const taken = wanted.reduce((sum, { part }) => sum + part, 0);
    for (const { at, part } of wanted) given[at] = (given[at] ?? 0) + part;
    left -= taken;
    if (taken > 0) continue;
    // Less than one for each is left: one each, the largest remainders first.
    for (const { at } of wanted.toSorted((a, b) => b.rest - a.rest || a.at - b.at).slice(0, left)) {
      given[at] = (given[at] ?? 0) + 1;
      left -= 1;
    }
  }
  return given;
};
