import type * as z from 'zod/mini';
import { boundOf } from '../../../contract/rules/deviation';
import type { forecast } from '../../../contract/feeds/forecast';
import type { series } from '../../../contract/feeds/series';

type SeriesBody = z.infer<(typeof series)['body']>;
type Forecast = z.infer<(typeof forecast)['body']>['forecast'];

export interface CurvePoint {
  key: string;
  label: string;
  value: number | null;
  plan: number | null;
  previous: number | null;
  provisional: boolean;
  /** The ends of the forecast; null where there is none. */
  low: number | null;
  high: number | null;
}

/** The year of the newest value, period by period, with its plan, the same periods of the year before and the forecast; nothing known is null. */
export const toCurve = ({ points }: SeriesBody, labelOf: (period: string) => string, ahead: Forecast = null): CurvePoint[] => {
  const newest = points.findLast(({ value }) => value !== null) ?? points.at(-1);
  const year = newest?.period.slice(0, 4);
  const expected = new Map(ahead?.points.map((point) => [point.period, point]));
  const told = points
    .filter(({ period }) => period.slice(0, 4) === year)
    .map(({ period, value, plan, previous, provisional }) => ({
      key: period,
      label: labelOf(period),
      value,
      plan: plan ? boundOf(plan, value ?? Infinity) : null,
      previous,
      provisional: provisional && value !== null,
      low: expected.get(period)?.low ?? null,
      high: expected.get(period)?.high ?? null,
    }));
  const known = new Set(told.map(({ key }) => key));
  const further = [...expected.values()].filter(({ period }) => period.slice(0, 4) === year && !known.has(period));
  return [
    ...told,
    ...further.map(({ period, low, high }) => ({
      key: period,
      label: labelOf(period),
      value: null,
      plan: null,
      previous: null,
      provisional: false,
      low,
      high,
    })),
  ];
};
