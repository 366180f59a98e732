import { formatFixed, formatWithUnit } from './format';

const MILLION = 1e6;
const BILLION = 1e9;

/** đồng → tỷ đồng, as charts take it. */
export const toBillion = (dong: number | null): number | null => (dong === null ? null : dong / BILLION);

/** An amount of đồng in words: "4.522,0 tỷ đồng"; below half a tenth of a tỷ "12,5 triệu đồng", and what is smaller still in đồng. */
export const moneyText = (dong: number): string => {
  const size = Math.abs(dong);
  if (dong === 0 || size >= BILLION / 20) return formatWithUnit(formatFixed(dong / BILLION, 1), 'tỷ đồng');
  return size >= MILLION / 20 ? formatWithUnit(formatFixed(dong / MILLION, 1), 'triệu đồng') : formatWithUnit(formatFixed(dong, 0), 'đồng');
};

/** The number alone, in tỷ đồng, where the head of a column names the unit. */
export const billionText = (dong: number): string => formatFixed(dong / BILLION, 1);

/** With its sign: "+38,2 tỷ đồng", "−4,0 tỷ đồng". */
export const signedMoneyText = (dong: number): string => `${dong > 0 ? '+' : ''}${moneyText(dong)}`;

/** A share in %, one digit: "47,8%". */
export const percentText = (percent: number): string => `${formatFixed(percent, 1)}%`;

/** With its sign: "+4,1%", "−2,2%". */
export const signedPercentText = (percent: number): string => `${percent > 0 ? '+' : ''}${percentText(percent)}`;
