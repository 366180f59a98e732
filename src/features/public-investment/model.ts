import { newestFigure, valueAt, type NewestFigure, type SeriesBody } from '../../lib/newestFigure';

export const INVESTMENT_SET = 'mo-phong-dau-tu-cong';

/** The rate of disbursement with its numerator and denominator, both in tỷ đồng and of the same moment. */
export interface Disbursement {
  rate: NewestFigure;
  disbursed: number | null;
  /** The plan assigned: it grows within the year, so it is that of the rate's own period. */
  assigned: number | null;
}

/** Joins the three series; null while there is no rate. Numerator and denominator never come from another period than the rate. */
export const toDisbursement = (
  rate: SeriesBody,
  disbursed: SeriesBody | undefined,
  assigned: SeriesBody | undefined,
): Disbursement | null => {
  const newest = newestFigure(rate);
  return newest && { rate: newest, disbursed: valueAt(disbursed, newest.period), assigned: valueAt(assigned, newest.period) };
};
