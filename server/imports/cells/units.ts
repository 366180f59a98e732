import { shiftDecimal } from './decimal';
import { foldHeader } from './foldHeader';

/** Money by the power of ten of one đồng. */
const MONEY = new Map([
  ['dong', 0],
  ['vnd', 0],
  ['nghindong', 3],
  ['ngandong', 3],
  ['trieudong', 6],
  ['trieu', 6],
  ['tydong', 9],
  ['tidong', 9],
  ['ty', 9],
  ['ti', 9],
]);

const fold = (unit: string): string => (unit.trim() === '%' ? '%' : foldHeader(unit.replaceAll('đ.', 'đồng')));
const moneyPower = (unit: string): number | undefined => MONEY.get(fold(unit));
const isShare = (unit: string): boolean => unit.trim().startsWith('%') || fold(unit) === 'phantram';

/** The digits in the unit `to`, exactly; null where the one unit is not the other nor money as it is. */
export const convertUnit = (digits: string, from: string, to: string): string | null => {
  const [given, wanted] = [moneyPower(from), moneyPower(to)];
  if (given !== undefined && wanted !== undefined) return shiftDecimal(digits, given - wanted);
  if (isShare(from) && isShare(to)) return digits;
  return fold(from) === fold(to) && fold(from) !== '' ? digits : null;
};

/** Whether figures in this unit are a thousand times wrong when the unit is mistaken. */
export const isMoney = (unit: string): boolean => moneyPower(unit) !== undefined;
