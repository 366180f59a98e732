/** How many periods of this period's length a year has: 12 months, 4 quarters; null where a year cannot be forecast from its parts. */
export const seasonOf = (period: string): 12 | 4 | null => {
  if (/^\d{4}-\d{2}$/.test(period)) return 12;
  return /^\d{4}-Q[1-4]$/.test(period) ? 4 : null;
};

/** Where a period stands in its year, from 0. */
export const placeInYear = (period: string): number => Number(period.replace('Q', '').slice(5)) - 1;

/** The period that stands `at` in a year, in the length of `like`. */
export const periodAt = (like: string, year: number, at: number): string =>
  `${String(year).padStart(4, '0')}-${seasonOf(like) === 4 ? `Q${at + 1}` : String(at + 1).padStart(2, '0')}`;

/** The period after this one: `2026-12` → `2027-01`, `2026-Q4` → `2027-Q1`. */
export const nextPeriod = (period: string): string => {
  const year = Number(period.slice(0, 4));
  const next = placeInYear(period) + 1;
  return next === (seasonOf(period) ?? next) ? periodAt(period, year + 1, 0) : periodAt(period, year, next);
};
