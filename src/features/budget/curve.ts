import type * as z from 'zod/mini';
import type { forecast } from '../../../contract/feeds/forecast';
import { cumulate } from '../../../contract/rules/disbursement';
import { monthKey } from '../../lib/yearMonth';
import { addMonths, cellsIn, type Cut } from '../../../contract/rules/budgetBook';
import { pathOf, type Look, standingOf } from './standing';

export type Forecast = z.infer<(typeof forecast)['body']>['forecast'];

/** One month of the curve; amounts in đồng. */
export interface CurveMonth {
  /** `2026-09` */
  key: string;
  /** 0–11. */
  at: number;
  value: number | null;
  plan: number | null;
  /** False where the path names no step for the month. */
  isStep: boolean;
  previous: number | null;
  provisional: boolean;
  low: number | null;
  high: number | null;
}

/** Running totals from the first month that anything was told of: before it there is nothing, which is not 0. */
export const totals = (months: readonly (number | null)[]): (number | null)[] => {
  const first = months.findIndex((month) => month !== null);
  return cumulate(months).map((sum, at) => (at < first ? null : sum));
};

/** The year month by month, as running totals: what came, what the path asks for, the year before, and the forecast (in tỷ đồng, as the engine tells it) for months that are not over. */
export const toCurve = (look: Look, cut: Cut, ahead: Forecast): CurveMonth[] => {
  const { now, before } = look;
  const { body } = now;
  if (body.year === null) return [];
  const year = body.year;
  const values = totals(addMonths(cellsIn(now, cut)));
  const previous = before ? totals(addMonths(cellsIn(before, cut))) : [];
  const { council, path } = standingOf(look, cut);
  // Where the whole is not held against a path, no month of it is.
  const promised = path === null && look.moment.closed !== null ? null : council;
  const expected = new Map(ahead?.points.map((point) => [point.period, point]));
  return values.map((value, at): CurveMonth => {
    const key = monthKey(year, at);
    const point = pathOf(now, cut.book, at);
    const end = expected.get(key);
    return {
      key,
      at,
      value,
      plan: point && promised ? Math.round((promised.amount * point.percent) / 100) : null,
      isStep: point?.isStep ?? false,
      previous: previous[at] ?? null,
      provisional: body.provisional && key === body.lastMonth && value !== null,
      low: end ? end.low * 1e9 : null,
      high: end ? end.high * 1e9 : null,
    };
  });
};
