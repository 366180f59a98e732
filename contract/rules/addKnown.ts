/** The sum of what is known, null where nothing is: not told is not 0. */
export const addKnown = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (amount === null ? sum : (sum ?? 0) + amount), null);
