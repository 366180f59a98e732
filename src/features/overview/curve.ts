import type * as z from 'zod/mini';
import { boundOf } from '../../../contract/rules/deviation';
import type { series } from '../../../contract/feeds/series';

type SeriesBody = z.infer<(typeof series)['body']>;

export interface CurvePoint {
  key: string;
  label: string;
  value: number | null;
  plan: number | null;
  previous: number | null;
  provisional: boolean;
}

/** The year of the newest value, period by period, with its plan and the same periods of the year before; nothing known is null. */
export const toCurve = ({ points }: SeriesBody, labelOf: (period: string) => string): CurvePoint[] => {
  const newest = points.findLast(({ value }) => value !== null) ?? points.at(-1);
  const year = newest?.period.slice(0, 4);
  return points
    .filter(({ period }) => period.slice(0, 4) === year)
    .map(({ period, value, plan, previous, provisional }) => ({
      key: period,
      label: labelOf(period),
      value,
      plan: plan ? boundOf(plan, value ?? Infinity) : null,
      previous,
      provisional: provisional && value !== null,
    }));
};
