import { boundOf } from '../../../contract/rules/deviation';
import { newestFigure, valueAt, type NewestFigure, type SeriesBody } from '../../lib/newestFigure';

export const BUDGET_SET = 'mo-phong-ngan-sach';

/** What revenue is measured against: the centre's estimate and the council's are two denominators, each with its name. */
export interface Estimate {
  basis: string;
  billion: number;
  percent: number;
}
export interface Revenue {
  /** Revenue since the start of the year against the council's estimate, which has a path by month. */
  rate: NewestFigure;
  /** In tỷ đồng. */
  collected: number | null;
  /** The estimates of the year, the largest first. */
  estimates: readonly Estimate[];
}

/** Joins the rate with the amount and the year's estimates; null while there is no rate. */
export const toRevenue = (rate: SeriesBody, amount: SeriesBody | undefined): Revenue | null => {
  const newest = newestFigure(rate);
  if (!newest) return null;
  const collected = valueAt(amount, newest.period);
  const year = newest.period.slice(0, 4);
  const estimates = (amount?.promises ?? []).flatMap(({ period, basis, value }): Estimate[] => {
    if (period !== year || basis === null || collected === null) return [];
    const billion = boundOf(value, collected);
    return billion > 0 ? [{ basis: basis.name, billion, percent: Math.round((collected / billion) * 10_000) / 100 }] : [];
  });
  return { rate: newest, collected, estimates: estimates.toSorted((a, b) => b.billion - a.billion) };
};
