import type { TFunction } from 'i18next';
import type { Agency } from '../../../contract/agencies';
import type { IndicatorSet, Role } from '../../../contract/feeds/indicators';
import type { IndicatorValue, Quantity } from '../../../contract/value';
import { formatNumber, formatWithUnit } from '../../lib/format';
import type { Column } from './columns';
import type { Compared } from './compare';

/** What a number carries in a cell: of "% hộ gia đình" the sign alone, for the row's head says of what. */
export const signOf = (unit: string): string => (unit.startsWith('%') ? '%' : unit);

export const quantityText = (value: Quantity, unit: string, t: TFunction): string => {
  const sign = signOf(unit);
  if (value.kind === 'number') return formatWithUnit(formatNumber(value.value), sign);
  if (value.kind === 'range') return formatWithUnit(`${formatNumber(value.low)}–${formatNumber(value.high)}`, sign);
  return t(`value.${value.op}`, { value: formatWithUnit(formatNumber(value.value), sign) });
};

/** In a line of a column of levels a bound is a sign; the words of the source are in the passport. */
const inLine = (value: Quantity, unit: string, t: TFunction): string =>
  value.kind === 'bound'
    ? t(`value.short.${value.op}`, { value: formatWithUnit(formatNumber(value.value), signOf(unit)) })
    : quantityText(value, unit, t);

/** "cấp tỉnh" → "tỉnh": in a column of levels the word is said once. */
export const shortLevel = (level: string, t: TFunction): string =>
  level === 'cấp tỉnh' || level === 'cấp huyện' || level === 'cấp xã' ? t(`digital.level.${LEVELS[level]}`) : level.replace(/^cấp /u, '');
const LEVELS = { 'cấp tỉnh': 'province', 'cấp huyện': 'district', 'cấp xã': 'commune' } as const;

/** A cell of the plan in words, a line for each level; the absence of a value says why. */
export const valueText = (value: IndicatorValue, unit: string, t: TFunction): string => {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'none') return t(`value.${value.reason}`);
  if (value.kind === 'vector') return value.items.map((item) => `${shortLevel(item.level, t)} ${inLine(item.value, unit, t)}`).join('\n');
  return quantityText(value, unit, t);
};

/** `2026-Q3` → "quý III/2026"; a year stays itself. */
export const periodText = (period: string, t: TFunction): string => {
  const [year = '', part = '', day = ''] = period.split('-');
  if (day !== '') return `${day}/${part}/${year}`;
  if (part.startsWith('Q')) return t('digital.period.quarter', { part: ['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? part, year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'digital.period.first' : 'digital.period.second', { year });
  return part === '' ? year : `${part}/${year}`;
};

export const columnText = ({ role, period, basis }: Pick<Column, 'role' | 'period' | 'basis'>, t: TFunction): string =>
  role === 'target' && basis
    ? t('digital.column.targetOf', { basis: basis.shortName, period: periodText(period, t) })
    : t(`digital.column.${role}`, { period: periodText(period, t) });

/** "Kết quả 2024 so kế hoạch 2025", or "Ước thực hiện 2024 so …" where there is no result. */
export const versusText = (role: Role, period: string | undefined, planPeriod: string | undefined, t: TFunction): string =>
  t('digital.versus', {
    outcome: t(`digital.column.${role}`, { period: period === undefined ? '' : periodText(period, t) }),
    plan: planPeriod === undefined ? '' : periodText(planPeriod, t),
  });

const gapText = (gap: number, unit: string, t: TFunction): string => {
  const size = formatNumber(Math.abs(gap));
  const text = signOf(unit) === '%' ? t('compare.points', { gap: size }) : formatWithUnit(size, unit);
  return gap < 0 ? t('compare.below', { gap: text }) : t('compare.above', { gap: text });
};

/** The judgement in words that follow the rule exactly: how far off, or that the bound itself is not enough. */
export const judgementText = ({ met, gap, plan }: Compared, unit: string, t: TFunction): string => {
  const word = plan.kind === 'range' ? t(met ? 'compare.inside' : 'compare.outside') : t(met ? 'compare.reached' : 'compare.notReached');
  if (gap === undefined || (gap === 0 && met)) return word;
  return gap === 0 ? t('compare.atBound', { word, rule: quantityText(plan, unit, t) }) : `${word}, ${gapText(gap, unit, t)}`;
};

/** Who answers for figures, with who came after where it no longer stands. */
export const ownerText = (owner: Agency, t: TFunction): string =>
  owner.successors.length === 0
    ? owner.name
    : t('digital.ownerNow', { name: owner.name, next: owner.successors.map(({ name }) => name).join(', ') });

/** The head of the source's own assessment: its words, or in another language what they mean. */
export const assessmentText = ({ assessmentName }: Pick<IndicatorSet, 'assessmentName'>, t: TFunction): string => {
  const goal = assessmentName?.match(/^Nguồn đánh giá so mục tiêu (.+)$/u)?.[1];
  return goal === undefined ? (assessmentName ?? t('digital.assessment')) : t('digital.assessmentOf', { goal });
};

/** 2025-07-29 → 29/07/2025. */
export const dayText = (day: string): string => day.split('-').toReversed().join('/');
