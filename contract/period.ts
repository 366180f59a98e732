import * as z from 'zod/mini';

/** A period of a figure: `2025`, `2025-H1`, `2025-Q3`, `2025-07` or `2025-07-15`. */
export const period = z.string().check(z.regex(/^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/));

const two = (month: number): string => String(month).padStart(2, '0');

/** The first and last day of a period, as text that sorts; the last day of any month is written 31. */
export const daysOf = (of: string): { first: string; last: string } => {
  const year = of.slice(0, 4);
  const part = of.slice(5);
  const months = (from: number, to: number) => ({ first: `${year}-${two(from)}-01`, last: `${year}-${two(to)}-31` });
  if (part === '') return months(1, 12);
  const n = Number(part.slice(1));
  if (part.startsWith('H')) return months(n * 6 - 5, n * 6);
  if (part.startsWith('Q')) return months(n * 3 - 2, n * 3);
  return part.length === 2 ? months(Number(part), Number(part)) : { first: of, last: of };
};
