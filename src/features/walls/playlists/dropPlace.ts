/**
 * Where a row that is held goes, given the middles of all rows from above (px), its own among them: before the first whose middle is
 * below the pointer. What lies below the row that is held moves up into its place.
 */
export const dropPlace = (middles: readonly number[], from: number, y: number): number => {
  const before = middles.findIndex((middle) => y < middle);
  const place = before < 0 ? middles.length : before;
  return place > from ? place - 1 : place;
};
