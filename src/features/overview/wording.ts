import type { TFunction } from 'i18next';
import { formatDateTime, formatDay, formatFixed, formatNumber, formatUnit, formatWithUnit } from '../../lib/format';
import type { Passport } from '../../../contract/figure';
import type { Quantity } from '../../../contract/value';
import type { KeyFigure, Standing, YearShare } from './keyFigure';
import type { Pace } from './pace';

const DECIMALS = 1;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

export const isShare = (unit: string): boolean => unit.startsWith('%');
const signOf = (unit: string): string => (isShare(unit) ? '%' : unit);

/** A value with its unit, at most one digit after the comma. */
export const valueText = (value: number, unit: string): string => formatWithUnit(formatNumber(rounded(value)), signOf(unit));

/** The figures of one column, all with as many decimals as one of them needs; one that would round away to nothing keeps its first digit. */
export const columnTexts = (values: readonly number[]): string[] => {
  const digits = values.every((value) => Number.isInteger(rounded(value))) ? 0 : DECIMALS;
  return values.map((value) =>
    rounded(value) === 0 && value !== 0 ? formatNumber(Number(value.toPrecision(1))) : formatFixed(rounded(value), digits),
  );
};

/** The number alone, where its unit is written in smaller type. */
export const numberText = (value: number): string => formatNumber(rounded(value));
export const unitText = (unit: string): string => formatUnit(signOf(unit));

/** The size of a difference: points where the unit is a percentage. A difference too small to be seen after rounding keeps its digits. */
export const sizeText = (size: number, unit: string, t: TFunction): string => {
  const seen = formatNumber(rounded(size) === 0 ? Number(size.toPrecision(1)) : rounded(size));
  return isShare(unit) ? t('overview.points', { size: seen }) : formatWithUnit(seen, unit);
};

export const quantityText = (quantity: Quantity, unit: string): string => {
  if (quantity.kind === 'range') return `${formatNumber(quantity.low)}–${valueText(quantity.high, unit)}`;
  if (quantity.kind === 'number') return valueText(quantity.value, unit);
  return `${{ gt: '>', ge: '≥', lt: '<', le: '≤' }[quantity.op]} ${valueText(quantity.value, unit)}`;
};

/** `2026-11` → "11/2026", `2026-Q3` → "quý III/2026"; a year stays itself. */
export const periodText = (period: string, t: TFunction): string => {
  const [year = '', part = '', day = ''] = period.split('-');
  if (day !== '') return `${day}/${part}/${year}`;
  if (part.startsWith('Q')) return t('overview.quarter', { part: ['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? part, year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'overview.firstHalf' : 'overview.secondHalf', { year });
  return part === '' ? year : `${part}/${year}`;
};

/** What stands under one tick of a year's axis. */
export const tickText = (period: string, t: TFunction): string => {
  const [, part = ''] = period.split('-');
  return /^\d\d$/.test(part) ? t('overview.month', { month: Number(part) }) : periodText(period, t);
};

export const TONES = { met: 'good', behind: 'medium', 'far-behind': 'high' } as const satisfies Record<Standing, string>;

/** How the year is on beside the year before, in points. */
export const paceText = ({ gap }: Pick<Pace, 'gap'>, t: TFunction): string => {
  if (gap === 0) return t('overview.paceSame');
  return t(gap < 0 ? 'overview.paceBehind' : 'overview.paceAhead', { size: sizeText(Math.abs(gap), '%', t) });
};

/** The word beside the shape. */
export const standingText = (
  { standing, gap, unit, plan }: Pick<KeyFigure, 'standing' | 'gap' | 'unit' | 'plan'>,
  t: TFunction,
): string => {
  if (standing === null || gap === null) return t(plan === null ? 'overview.noPath' : 'overview.notJudged');
  if (gap === 0) return t(standing === 'met' ? 'overview.onPath' : 'overview.notOver');
  return t(gap < 0 ? 'overview.below' : 'overview.above', { size: sizeText(Math.abs(gap), unit, t) });
};

/** The day a period is told up to ("đến 20/11"), or the whole period once it is over. */
export const untilText = (
  { provisional, passport, period }: Pick<KeyFigure, 'provisional' | 'passport' | 'period'>,
  t: TFunction,
): string =>
  provisional && passport.observedAt !== null
    ? t('overview.until', { day: formatDay(passport.observedAt) })
    : t('overview.wholePeriod', { period: periodText(period, t) });

/** The same in as few letters as a wall has room for; an open period is "tạm thời" there too. */
export const wallUntilText = (figure: Pick<KeyFigure, 'provisional' | 'passport' | 'period'>, t: TFunction): string =>
  figure.provisional && figure.passport.observedAt !== null
    ? t('overview.provisionalAt', { day: formatDay(figure.passport.observedAt) })
    : untilText(figure, t);

/** A basis as it stands in a sentence: its words without the mark of simulation, which is shown apart. */
const basisText = (name: string): string =>
  name.replace(/ \(mô phỏng\)$/u, '').replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase('vi'));

/** The acts that the year's promises rest on, in the language in use; one not known here stays as its source has it. */
const basisWord = (basis: string, t: TFunction): string => {
  if (basis.startsWith('dự toán HĐND')) return t('overview.bases.council');
  return basis.startsWith('dự toán Trung ương') || basis.startsWith('dự toán Thủ tướng') ? t('overview.bases.centre') : basis;
};

/** "86% dự toán HĐND giao", where the year is plain. */
export const shortYearText = ({ share, basis }: YearShare, t: TFunction): string =>
  `${formatNumber(rounded(share))}% ${basis === null ? t('overview.plan') : basisWord(basisText(basis), t)}`;

/** "86% dự toán HĐND giao 2026". */
export const yearText = ({ share, basis, year }: YearShare, t: TFunction): string =>
  t('overview.ofYear', {
    share: formatNumber(rounded(share)),
    basis: basis === null ? t('overview.plan') : basisWord(basisText(basis), t),
    year,
  });

/** What is left of the sentence about the pace: up to which period, and both shares of the promise of their year. */
export const paceDetail = ({ period, basis, share, shareBefore }: Pace, t: TFunction): string =>
  t('overview.paceShares', {
    period: tickText(period, t),
    now: formatFixed(share, DECIMALS),
    before: formatFixed(shareBefore, DECIMALS),
    year: String(Number(period.slice(0, 4)) - 1),
    basis: basis === null ? t('overview.plan') : basisWord(basisText(basis), t),
  });

/** "01/2026 đến 22/11/2026, tạm thời": from the first period of a chart to the day that its last one is told up to. */
export const spanText = (
  first: string,
  { provisional, passport, period }: Pick<KeyFigure, 'provisional' | 'passport' | 'period'>,
  t: TFunction,
): string =>
  provisional && passport.observedAt !== null
    ? t('overview.openFromTo', { from: periodText(first, t), to: formatDateTime(passport.observedAt).replace(/,? \d\d:\d\d$/, '') })
    : t('overview.fromTo', { from: periodText(first, t), to: periodText(period, t) });

/** The period of a list of areas; of an open one the day that all of them are told up to at least. */
export const areasPeriodText = (period: string, isOpen: boolean, passport: Pick<Passport, 'observedAt'> | null, t: TFunction): string =>
  isOpen && passport?.observedAt
    ? t('overview.openPeriod', { period: periodText(period, t), day: formatDay(passport.observedAt) })
    : periodText(period, t);

/** What the figure is a share of, named; its own denominator where it is a percentage, else the year's promise. */
export const denominatorText = ({ ofYear, passport }: KeyFigure, shortName: string, t: TFunction): string | null => {
  if (ofYear) return yearText(ofYear, t);
  return passport.denominator === null ? null : t('overview.ofWhole', { whole: shortName });
};

/** What it was held against: "lộ trình 75%", of an open period the path at its end. */
export const planText = ({ plan, unit }: Pick<KeyFigure, 'plan' | 'unit'>, t: TFunction): string | null =>
  plan ? t(plan.kind === 'bound' ? 'overview.target' : 'overview.pathIs', { plan: quantityText(plan, unit) }) : null;

/** What the mark on a bar stands for: the path or target, else the amount that the year is to come to. */
export const markText = (figure: Pick<KeyFigure, 'plan' | 'unit' | 'ofYear'>, t: TFunction): string | null =>
  planText(figure, t) ?? (figure.ofYear ? valueText(figure.ofYear.whole, figure.unit) : null);
