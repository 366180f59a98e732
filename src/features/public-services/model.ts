import { newestFigure, valueAt, type NewestFigure, type SeriesBody } from '../../lib/newestFigure';

export const SERVICES_SET = 'mo-phong-dich-vu-cong';

/** A rate of administrative procedures with its numerator and denominator, in dossiers of the same month. */
export interface ServiceRate {
  rate: NewestFigure;
  part: number | null;
  received: number | null;
}

/** Joins a rate with the dossiers it counts and those received; null while there is no rate. */
export const toServiceRate = (rate: SeriesBody, part: SeriesBody | undefined, received: SeriesBody | undefined): ServiceRate | null => {
  const newest = newestFigure(rate);
  return newest && { rate: newest, part: valueAt(part, newest.period), received: valueAt(received, newest.period) };
};
