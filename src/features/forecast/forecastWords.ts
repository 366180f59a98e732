import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { forecast as feed } from '../../../contract/feeds/forecast';
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

/** "sai số kiểm định 3,1 điểm": of a percentage in points, else in its unit. */
export const errorText = ({ backtest }: ForecastPath, unit: string, t: TFunction): string =>
  t('forecast.error', {
    error: isShare(unit) ? t('forecast.points', { size: small(backtest.error) }) : formatWithUnit(rounded(backtest.error), unit),
  });

/** Why there is no forecast, and what it takes. */
export const lackText = (lack: NonNullable<Body['lack']>, t: TFunction): string =>
  `${t('forecast.lack')}: ${t(`forecast.reasons.${lack.reason}`, { have: lack.have, need: lack.need })}`;
