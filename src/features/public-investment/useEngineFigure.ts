import type { PlanKind } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import { useSameObservation } from '../../data/useSameObservation';
import { DIMENSIONS, type Cut } from './cut';

/** The sets of the indicator engine that hold the sums of a ledger, [MN2]. */
export const SETS: Record<Ledger, string> = { actual: 'dau-tu-cong', simulated: 'mo-phong-dau-tu-cong' };
export const RATES: Record<PlanKind, string> = { 'prime-minister': 'ty-le-ttg', allocated: 'ty-le', local: 'ty-le-dia-phuong' };
export const DISBURSED = 'giai-ngan';

/** The observation of the engine that a figure of the whole or of one area is the same as; the engine has nothing of other cuts. */
export const useEngineFigure = (
  ledger: Ledger,
  indicator: string,
  { cut, month, value }: { cut: Cut; month: string; value: number | null },
  asOf: string | null,
): { figure: string; revision: number } | undefined => {
  const isOther = DIMENSIONS.some((dimension) => dimension !== 'area' && cut[dimension] !== undefined);
  const part = cut.area === undefined ? null : { dimension: 'area', member: cut.area };
  return useSameObservation({ set: SETS[ledger], indicator, period: month, part: isOther ? undefined : part, value }, asOf);
};
