import { dayText } from '../../lib/dayText';
import type { TFunction } from 'i18next';
import type { Project } from '../../../contract/feeds/investment';
import { formatFixed, formatNumber } from '../../lib/format';
import type { Dimension } from './cut';
import type { InvestmentBody } from './yearOf';

/** `2026-09` → "tháng 9/2026". */
export const monthText = (month: string, t: TFunction): string =>
  t('money.monthOf', { month: Number(month.slice(5)), year: month.slice(0, 4) });

/** Under one tick: "T9"; the January after bears its year. */
export const tickText = (month: string, year: number, t: TFunction): string => {
  const tick = t('money.monthTick', { month: Number(month.slice(5)) });
  return month.startsWith(String(year)) ? tick : `${tick}/${month.slice(2, 4)}`;
};

/** Until when the figures tell: the day of an open month, else the month that is over. */
export const untilText = (
  { lastMonth, provisional, receipt }: Pick<InvestmentBody, 'lastMonth' | 'provisional' | 'receipt'>,
  t: TFunction,
): string =>
  lastMonth === null
    ? t('investment.noMonths')
    : provisional && receipt?.observedAt
      ? t('investment.until', { day: dayText(receipt.observedAt) })
      : t('investment.untilMonth', { month: monthText(lastMonth, t) });

/** The day or the month alone, as it stands in a sentence. */
export const untilWord = (body: Pick<InvestmentBody, 'lastMonth' | 'provisional' | 'receipt'>, t: TFunction): string =>
  body.provisional && body.receipt?.observedAt
    ? dayText(body.receipt.observedAt)
    : body.lastMonth === null
      ? '–'
      : monthText(body.lastMonth, t);

/** The size of a difference of rates: "16,3 điểm"; one too small to be seen after rounding keeps its first digit. */
export const pointsText = (size: number, t: TFunction): string => {
  const rounded = Number(size.toFixed(1));
  return t('investment.heads.points', {
    size: rounded === 0 && size !== 0 ? String(Number(size.toPrecision(1))) : formatFixed(rounded, 1),
  });
};

export const gapText = (gap: number | null, t: TFunction): string => {
  if (gap === null) return t('investment.heads.noPath');
  if (gap === 0) return t('investment.heads.onPath');
  return t(gap < 0 ? 'investment.heads.behind' : 'investment.heads.ahead', { size: pointsText(Math.abs(gap), t) });
};

/** The name of a member of a dimension, as the body and the register have it; its code where they do not. */
export const memberName = (
  body: InvestmentBody,
  areas: ReadonlyMap<string, string>,
  dimension: Dimension,
  key: string,
  t: TFunction,
): string => {
  if (dimension === 'owner') return body.owners.find(({ code }) => code === key)?.name ?? key;
  if (dimension === 'source') return body.sources.find(({ code }) => code === key)?.name ?? key;
  if (dimension === 'area') return key === '' ? t('investment.noArea') : (areas.get(key) ?? key);
  return groupText(key, t);
};

const isGroup = (text: string): text is Project['group'] => text === 'national' || text === 'A' || text === 'B' || text === 'C';
export const groupText = (group: string, t: TFunction): string => (isGroup(group) ? t(`investment.groups.${group}`) : group);

/** A published figure keeps the digits that it was published with, [MN4]; amounts in tỷ đồng, as the head of the column says. */
export const publishedPercent = (percent: number): string => `${formatNumber(percent)}%`;
export const publishedAmount = (amount: number): string => formatNumber(amount / 1e9);
