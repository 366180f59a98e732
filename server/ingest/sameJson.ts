/** Whether two values made of plain objects, arrays and scalars say the same; the order of keys says nothing. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return ours.size === theirs.size && [...ours].every(([key, value]) => theirs.has(key) && isSameJson(value, theirs.get(key)));
};
