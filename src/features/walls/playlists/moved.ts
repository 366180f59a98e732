/** The list with one of it at another place; places beyond its ends are those ends. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const [one] = list.slice(from, from + 1);
  if (one === undefined) return [...list];
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), one, ...rest.slice(place)];
};
