import type { TFunction } from 'i18next';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The part of a year as an office says it: "" → Cả năm, H1 → 6 tháng đầu năm, Q3 → Quý III, 07 → Tháng 7, 07-15 → 15/07. */
export const partWord = (part: string, t: TFunction): string => {
  if (part === '') return t('filter.wholeYear');
  if (part.startsWith('H')) return t('filter.half', { part: t(part === 'H1' ? 'filter.halves.first' : 'filter.halves.second') });
  if (part.startsWith('Q')) return t('filter.quarter', { n: ROMAN[Number(part.slice(1)) - 1] ?? part });
  const [month = '', day] = part.split('-');
  return day === undefined ? t('filter.month', { n: Number(month) }) : `${day}/${month}`;
};

/** A period in words: "Quý III/2025", "6 tháng đầu năm 2025", "2025". */
export const periodWord = (period: string, t: TFunction): string => {
  const [year, part] = [period.slice(0, 4), period.slice(5)];
  if (part === '') return year;
  return `${partWord(part, t)}${part.startsWith('H') ? ' ' : '/'}${year}`;
};
