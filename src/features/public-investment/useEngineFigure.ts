import { useMemo } from 'react';
import { series } from '../../../contract/feeds/series';
import type { PlanKind } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import { sameObservation } from '../../../contract/rules/sameObservation';
import { useFeed } from '../../data/useFeed';
import { DIMENSIONS, type Cut } from './cut';

/** The sets of the indicator engine that hold the sums of a ledger, [MN2]. */
export const SETS: Record<Ledger, string> = { actual: 'dau-tu-cong', simulated: 'mo-phong-dau-tu-cong' };
export const RATES: Record<PlanKind, string> = { 'prime-minister': 'ty-le-ttg', allocated: 'ty-le', local: 'ty-le-dia-phuong' };
export const DISBURSED = 'giai-ngan';

/**
 * The observation of the engine that a figure of the whole or of one area is the same as: what was said of that one (confirmed,
 * in doubt, explained) stands beside the figure. Undefined where there is none, or where it says something else.
 */
export const useEngineFigure = (
  ledger: Ledger,
  indicator: string,
  { cut, month, value }: { cut: Cut; month: string; value: number | null },
  asOf: string | null,
): { figure: string; revision: number } | undefined => {
  const set = SETS[ledger];
  const { area } = cut;
  const params = useMemo(() => ({ set, indicator, ...(area === undefined ? {} : { area }) }), [set, indicator, area]);
  const { body } = useFeed(series, params, asOf);
  if (DIMENSIONS.some((dimension) => dimension !== 'area' && cut[dimension] !== undefined)) return undefined;
  const breakdown = area === undefined ? [] : [{ dimension: 'area', member: area }];
  return sameObservation(body?.points, { set, indicator, period: month, breakdown, value });
};
