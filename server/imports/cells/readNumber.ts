export type NumberFormat = 'vi' | 'en';
/** `digits`: an exact decimal, `-1234.5`. `ambiguous`: it reads in two ways, and both are told. */
export type ReadNumber =
  | { outcome: 'number'; digits: string; percent: boolean }
  | { outcome: 'ambiguous'; vi: string; en: string; percent: boolean }
  | { outcome: 'none' };

/** Spaces that separate thousands: plain, no-break, narrow no-break, thin. */
const SPACES = /[ \u00a0\u202f\u2009]/g;
const SIGNED = /^([-−–+]?)\s*([\d.,' \u00a0\u202f\u2009]+?)\s*(%?)$/u;
const PLAIN = /^\d+$/;
/** Zeros alone head no thousands: `0 125` is no 125. */
const ZEROS = /^0+$/;
const SPACED = /^(?!0+\D)\d{1,3}(?:[ \u00a0\u202f\u2009']\d{3})+(?=$|[.,])/u;

const trim = (whole: string, fraction: string): string => {
  const head = whole.replace(/^0+(?=\d)/, '');
  const tail = fraction.replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
};

/** Reads with `group` between thousands and `point` before the fraction; null where that is no number. */
const readAs = (text: string, group: '.' | ',', point: '.' | ','): string | null => {
  const [whole = '', fraction = '', ...rest] = text.split(point);
  if (rest.length > 0 || (text.includes(point) && !PLAIN.test(fraction))) return null;
  const parts = whole.split(group);
  if (!parts.every((part) => PLAIN.test(part))) return null;
  const [first = '', ...groups] = parts;
  if (groups.length > 0 && (first.length > 3 || ZEROS.test(first) || groups.some((part) => part.length !== 3))) return null;
  return trim(parts.join(''), fraction);
};

/**
 * Reads a number as Việt Nam (1.234,5) or English (1,234.5) writes it, exactly: decimal digits, never a float. Where both
 * readings hold and differ (1.234), `format` decides, and without one the cell is ambiguous. Spaces may stand between thousands.
 */
export const readNumber = (text: string, format: NumberFormat | null): ReadNumber => {
  const match = SIGNED.exec(text.trim());
  if (!match) return { outcome: 'none' };
  const [, sign = '', body = '', mark = ''] = match;
  const spaced = SPACED.exec(body);
  const grouped = spaced !== null;
  const bare = grouped ? body.replaceAll(SPACES, '').replaceAll("'", '') : body;
  if (/[^\d.,]/.test(bare)) return { outcome: 'none' };
  // Thousands are told by spaces already: what is left can only be the fraction.
  const point = grouped ? /[.,]/.exec(bare)?.[0] : undefined;
  const one = grouped ? (point === ',' ? readAs(bare, '.', ',') : readAs(bare, ',', '.')) : null;
  const vi = grouped ? one : readAs(bare, '.', ',');
  const en = grouped ? one : readAs(bare, ',', '.');
  const signed = (digits: string): string => (sign !== '' && sign !== '+' && /[1-9]/.test(digits) ? `-${digits}` : digits);
  const percent = mark === '%';
  if (vi !== null && en !== null && vi !== en) {
    if (format !== null) return { outcome: 'number', digits: signed(format === 'vi' ? vi : en), percent };
    return { outcome: 'ambiguous', vi: signed(vi), en: signed(en), percent };
  }
  const only = vi ?? en;
  if (only === null) return { outcome: 'none' };
  // A declared format holds for every cell: what reads only the other way is not taken silently.
  if (format !== null && (format === 'vi' ? vi : en) === null) return { outcome: 'none' };
  return { outcome: 'number', digits: signed(only), percent };
};

/** How the numbers of a file are written, told by the cells that read in one way only; null where none tells or two disagree. */
export const formatOf = (cells: Iterable<string>): { format: NumberFormat; cell: string } | null => {
  let found: { format: NumberFormat; cell: string } | null = null;
  for (const cell of cells) {
    const [vi, en] = [readNumber(cell, 'vi'), readNumber(cell, 'en')];
    const format = vi.outcome === en.outcome ? null : vi.outcome === 'number' ? 'vi' : 'en';
    if (format === null) continue;
    if (found && found.format !== format) return null;
    found ??= { format, cell };
  }
  return found;
};
