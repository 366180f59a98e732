import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { forecast as feed } from '../../../contract/feeds/forecast';
import { simulatedOf, type Simulated } from '../../../contract/rules/simulatedOf';
import { formatNumber, formatWithUnit } from '../../lib/format';

type Body = z.infer<(typeof feed)['body']>;
export type ForecastPath = NonNullable<Body['forecast']>;

const isShare = (unit: string): boolean => unit.startsWith('%');
/** As many digits as a reader needs: one after the comma, none of an amount in the thousands. */
const rounded = (value: number): string => formatNumber(Number(value.toFixed(Math.abs(value) >= 1_000 ? 0 : 1)));
/** An error keeps its first digit that is not zero. */
const small = (value: number): string =>
  formatNumber(Number(Math.abs(value) >= 0.1 || value === 0 ? value.toFixed(1) : value.toPrecision(1)));

/** The value at the end of the year with its interval: "75,5% (72,1–78,9)". */
export const endText = ({ points }: ForecastPath, unit: string, t: TFunction): { value: string; interval: string } | null => {
  const end = points.at(-1);
  if (!end) return null;
  return {
    value: formatWithUnit(rounded(end.value), isShare(unit) ? '%' : unit),
    interval: t('forecast.interval', { low: rounded(end.low), high: rounded(end.high) }),
  };
};

/** "Sai số khi thử lùi trên số đã có 3,1 điểm": of a percentage in points, else in its unit. */
export const errorText = ({ backtest }: ForecastPath, unit: string, t: TFunction): string =>
  t('forecast.error', {
    error: isShare(unit) ? t('forecast.points', { size: small(backtest.error) }) : formatWithUnit(rounded(backtest.error), unit),
  });

/** About how much: two digits that count, thousands in words ("1,7 nghìn tỷ đồng"). */
const roughly = (amount: number, unit: string, t: TFunction): string => {
  const size = Math.abs(amount);
  const rough = Number(size.toPrecision(2));
  if (rough < 1_000 || !unit.startsWith('tỷ')) return formatWithUnit(formatNumber(rough), unit);
  return t('forecast.thousand', { amount: formatNumber(rough / 1_000), unit });
};

/** What is missing to the plan that the figure is a share of, "thiếu khoảng 1,7 nghìn tỷ đồng"; null of what is no share of a plan. */
export const planText = ({ plan }: ForecastPath, t: TFunction): string | null => {
  if (!plan || Number(plan.missing.toPrecision(2)) === 0) return null;
  return t(plan.missing > 0 ? 'forecast.short' : 'forecast.beyond', { amount: roughly(plan.missing, plan.unit, t) });
};

/** How the end of the year stands to what was promised for it, "kém lộ trình cuối năm 20,4 điểm"; null where nothing was promised. */
export const promiseText = ({ promise, points }: ForecastPath, unit: string, t: TFunction): string | null => {
  const end = points.at(-1);
  if (!promise || !end) return null;
  // The path of a year is one; of its estimates there may be several, and an act is named.
  const act = promise.basis?.replaceAll(/\s*\([^)]*\)/g, '') ?? t('forecast.promise.year');
  const what = promise.period.length === 4 ? act : t('forecast.promise.path');
  if (promise.gap === 0) return t('forecast.promise.even', { what });
  const size = Math.abs(promise.gap);
  const gap = isShare(unit) ? t('forecast.points', { size: small(size) }) : roughly(size, unit, t);
  const stands = t(promise.gap < 0 ? 'forecast.promise.behind' : 'forecast.promise.ahead', { what, gap });
  // Of an amount the share says more than the amount alone.
  if (isShare(unit) || promise.value <= 0) return stands;
  return `${t('forecast.promise.share', { share: rounded((end.value / promise.value) * 100), what })}, ${t(promise.gap < 0 ? 'forecast.short' : 'forecast.beyond', { amount: gap })}`;
};

/** How far the sentence is of simulated figures: the history, and what it is held against. */
export const sentenceSimulated = ({ passport, promise, plan }: ForecastPath): Simulated =>
  simulatedOf([passport.provenance, promise?.provenance, plan?.provenance]);

/** Why there is no forecast, and what it takes. */
export const lackText = (lack: NonNullable<Body['lack']>, t: TFunction): string =>
  `${t('forecast.lack')}: ${t(`forecast.reasons.${lack.reason}`, { have: lack.have, need: lack.need })}`;
