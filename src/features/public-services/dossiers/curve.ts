import type * as z from 'zod/mini';
import type { forecast } from '../../../../contract/feeds/forecast';
import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { percentOf } from '../../../../contract/rules/serviceRates';
import { monthKey } from '../../../lib/yearMonth';
import { unitsIn, type Look } from './look';
import { partsOfAll, type Span } from '../../../../contract/rules/dossierParts';
import { levelOf, targetsOf } from './targets';

export type Forecast = z.infer<(typeof forecast)['body']>['forecast'];

/** One month of the curve of a rate, in %; null: not known. */
export interface CurveMonth {
  /** `2026-09` */
  key: string;
  /** 0–11. */
  at: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  previous: number | null;
  target: number | null;
  low: number | null;
  high: number | null;
  provisional: boolean;
}

/** A rate month by month, each alone or from January on, as the tile beside it: with the year before, what is asked and the forecast of months to come. */
export const curveOf = (look: Look, rate: ServiceRate, isCumulative: boolean, ahead: Forecast): CurveMonth[] => {
  const { now, before, cut } = look;
  const expected = new Map(ahead?.points.map((point) => [point.period, point]));
  return Array.from({ length: 12 }, (_, at): CurveMonth => {
    const span: Span = { from: isCumulative ? 0 : at, to: at };
    const key = monthKey(now.year, at);
    const parts = at > now.last ? { numerator: null, denominator: null } : partsOfAll(unitsIn(now, cut), rate, span);
    const point = expected.get(key);
    const last = before?.last ?? -1;
    return {
      key,
      at,
      value: percentOf(parts),
      numerator: parts.numerator,
      denominator: parts.denominator,
      previous: before && at <= last ? percentOf(partsOfAll(unitsIn(before, cut), rate, span)) : null,
      target: targetsOf(now.body.targets, rate, levelOf(cut.unit), key).main?.percent ?? null,
      low: point?.low ?? null,
      high: point?.high ?? null,
      provisional: now.body.provisional && at === now.last,
    };
  });
};
