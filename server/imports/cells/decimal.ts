/** `digits` × 10^`power`, exactly: only the point moves. */
export const shiftDecimal = (digits: string, power: number): string => {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const all = whole + fraction;
  const point = whole.length + power;
  const padded = point > all.length ? all.padEnd(point, '0') : point <= 0 ? all.padStart(all.length - point + 1, '0') : all;
  const at = point <= 0 ? 1 : point;
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  const text = tail === '' ? head : `${head}.${tail}`;
  return /[1-9]/.test(text) ? `${sign}${text}` : '0';
};

/** The number of these digits, where it says them to the last one; null where a double cannot hold them. */
export const exactNumber = (digits: string): number | null => {
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  const significant = digits
    .replace(/^-?[0.]*/, '')
    .replace('.', '')
    .replace(/0+$/, '');
  return significant.length <= 15 ? value : null;
};
