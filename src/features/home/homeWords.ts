import type { TFunction } from 'i18next';
import type { IndicatorValue } from '../../../contract/value';
import type { HomeSince } from '../../../contract/rules/homeSince';
import { formatDateTime, formatDay, formatNumber, formatWithUnit } from '../../lib/format';
import { valueText as lineText } from '../../lib/valueText';
import type { Tone } from '../../ui/StatusWord';

/** Two digits after the comma; what would round away to nothing keeps its first digit. */
const seen = (value: number): string =>
  formatNumber(Number(value.toFixed(2)) === 0 ? Number(value.toPrecision(1)) : Number(value.toFixed(2)));

/** A value in its unit, in one line; words stay as their source has them. */
export const valueText = (value: IndicatorValue, unit: string): string => lineText(value, unit, seen);

/** The size of a difference: points where the unit is a percentage. */
export const sizeText = (size: number, unit: string, t: TFunction): string =>
  unit.startsWith('%') ? t('home.points', { size: seen(Math.abs(size)) }) : formatWithUnit(seen(Math.abs(size)), unit);

/** "+1,2 điểm", with a true minus. */
export const signedText = (difference: number, unit: string, t: TFunction): string =>
  `${difference < 0 ? '−' : '+'}${sizeText(difference, unit, t)}`;

/** How a figure stands to what was promised, by the rule to the letter; null where it cannot be judged. */
export const gapText = (
  { deviation, met }: { deviation: number | null; met: boolean | null },
  unit: string,
  t: TFunction,
): { tone: Tone; word: string } | null => {
  if (deviation === null || met === null) return null;
  const tone = met ? 'good' : 'medium';
  if (deviation === 0) return { tone, word: t(met ? 'home.onPath' : 'home.notOver') };
  return { tone, word: t(deviation < 0 ? 'home.behind' : 'home.ahead', { size: sizeText(deviation, unit, t) }) };
};

const ROMAN = ['I', 'II', 'III', 'IV'];
/** `2026-11` → "tháng 11/2026", `2026-Q3` → "quý III/2026". */
export const periodText = (period: string, t: TFunction): string => {
  const [year = '', part = '', day = ''] = period.split('-');
  if (day !== '') return t('home.day', { day: `${day}/${part}/${year}` });
  if (part === '') return t('home.year', { year });
  if (part.startsWith('Q')) return t('home.quarter', { part: ROMAN[Number(part.slice(1)) - 1] ?? part, year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'home.firstHalf' : 'home.secondHalf', { year });
  return t('home.month', { month: Number(part), year });
};

/** "07:00" of a moment. */
const hourText = (ms: number): string => formatDateTime(ms).slice(-5);

/** From when it is told, as people say it; of a past view, or of a moment chosen, with its day. */
export const sinceText = ({ at, kind }: { at: number; kind: HomeSince['kind'] | 'chosen' }, isPast: boolean, t: TFunction): string => {
  if (kind === 'chosen' || isPast) return formatDateTime(at);
  return t(kind === 'yesterday' ? 'home.sinceYesterday' : 'home.sinceFriday', { hour: hourText(at), day: formatDay(at) });
};
