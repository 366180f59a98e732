import type { Averaging, Limit } from '../../../../contract/environment';
import { limitIn, limitOn } from '../../../../contract/rules/limits';
import type { SeriesBounds } from '../../../charts/series/seriesPoint';
import { dayOf, startOfDay, type SeriesBody } from '../stationsBody';

/** Which means a limit may be held against at each step; what speaks of other means is drawn for comparison only. */
const HELD: Record<SeriesBody['step'], readonly Averaging[]> = { reading: ['instant'], hour: ['1h'], day: ['24h'] };
const ORDER: readonly Averaging[] = ['instant', '1h', '8h', '24h'];
const DAY = 24 * 3_600_000;

export interface DrawnLimits {
  averaging: Averaging;
  bounds: SeriesBounds[];
  /** QCVN and licences, in the order of time. */
  bases: string[];
}

/** The limits to draw over a span (ms), each for its days of force: those that the drawn means are held against, else the nearest other. */
export const drawnLimits = (
  limits: readonly Limit[],
  unit: string,
  from: number,
  to: number,
  step: SeriesBody['step'],
): DrawnLimits | null => {
  const known = ORDER.filter((each) => limits.some(({ averaging }) => averaging === each));
  const held = HELD[step].find((each) => known.includes(each));
  const averaging = held ?? known[0];
  if (averaging === undefined) return null;
  const edges = limits
    .filter((limit) => limit.averaging === averaging)
    .flatMap(({ validFrom, validTo }) => [startOfDay(validFrom), ...(validTo === null ? [] : [startOfDay(validTo) + DAY])])
    .filter((edge) => edge > from && edge < to);
  const cuts = [from, ...new Set(edges.toSorted((a, b) => a - b)), to];
  const parts = cuts.slice(0, -1).flatMap((start, index) => {
    const limit = limitOn(limits, averaging, dayOf(start));
    const bounds = limit && limitIn(limit, unit);
    return limit && bounds ? [{ from: start, to: cuts[index + 1] ?? to, ...bounds, basis: limit.basis }] : [];
  });
  return {
    averaging,
    bounds: parts.map(({ basis: _, ...bounds }) => (held ? bounds : { ...bounds, reference: true })),
    bases: [...new Set(parts.map(({ basis }) => basis))],
  };
};
