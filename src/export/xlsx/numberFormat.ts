const MOST_DIGITS = 3;
const HUGE = 1e16;
const TINY = '0.###E+00';

/** How a number is shown in a sheet, as on the screen: in groups, with the decimals it has, `digits` at most. The sheet's language draws the signs. */
export const numberFormat = (value: number, digits = MOST_DIGITS): string => {
  const size = Math.abs(value);
  if (size >= HUGE || (size > 0 && size < 0.5 * 10 ** -digits)) return TINY;
  if (Number.isInteger(value)) return '#,##0';
  const shown = size.toFixed(digits);
  const point = shown.indexOf('.');
  let end = shown.length;
  while (point >= 0 && shown[end - 1] === '0') end -= 1;
  const decimals = point < 0 ? 0 : Math.max(0, end - point - 1);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
};
