import type * as z from 'zod/mini';
import { boundOf } from '../../../contract/rules/deviation';
import { simulatedOf, type Simulated } from '../../../contract/rules/simulatedOf';
import type { Passport } from '../../../contract/figure';
import type { series, SeriesPoint } from '../../../contract/feeds/series';
import type { Quantity } from '../../../contract/value';
import { paceOf, type Pace } from './pace';
import { sparkOf, type SparkPoint } from './spark';
import { promisedWhole, tidy } from './yearPromise';

type SeriesBody = z.infer<(typeof series)['body']>;

/** How a figure stands to what was promised, by the rule to the letter: there is no "near". */
export type Standing = 'met' | 'behind' | 'far-behind';

/** A year's promise that a value of a part of the year adds up to; `share` of it is reached, in percent. */
export interface YearShare {
  year: string;
  basis: string | null;
  whole: number;
  share: number;
}

export interface KeyFigure {
  /** How far the year is on beside the year before, where there is no path to judge by. */
  pace: Pace | null;
  name: string;
  unit: string;
  passport: Passport;
  /** Of the value and all that it is held against. */
  simulated: Simulated;
  /** Of these and every point of the small line. */
  simulatedWithSpark: Simulated;
  period: string;
  value: number;
  provisional: boolean;
  /** What was promised for the very period. */
  plan: Quantity | null;
  ofYear: YearShare | null;
  /** Null where nothing was promised for the period: then nothing is judged. */
  standing: Standing | null;
  /** Below zero is behind. */
  gap: number | null;
  /** To the period before, in the unit. */
  change: number | null;
  /** The same period a year before. */
  yearBefore: number | null;
  /** Oldest first. */
  spark: SparkPoint[];
}

/** The centre's own rule, until an act says otherwise: behind by a tenth of what was promised is far behind. */
const FAR_SHARE = 0.1;

const standingOf = ({ met, deviation, plan, value }: SeriesPoint): Standing | null => {
  if (met === null || deviation === null || plan === null || value === null) return null;
  if (met) return 'met';
  return -deviation > Math.abs(boundOf(plan, value)) * FAR_SHARE ? 'far-behind' : 'behind';
};

/** The most demanding of the year's promises (an estimate of the centre and one of the council may both stand); shares are never shares of shares. */
const yearShareOf = ({ promises, indicator }: SeriesBody, { period, value }: SeriesPoint): YearShare | null => {
  if (value === null || period.length === 4 || indicator?.unit.startsWith('%')) return null;
  const most = promisedWhole(promises, period.slice(0, 4), value);
  if (!most) return null;
  return { basis: most.basis?.name ?? null, whole: most.whole, year: period.slice(0, 4), share: tidy((value / most.whole) * 100) };
};

/** The promises of years that the figure is shown as a share of. */
const promisesShown = ({ promises }: SeriesBody, ofYear: YearShare | null, pace: Pace | null) =>
  promises.filter(({ period, basis }) => {
    const act = basis?.name ?? null;
    const paceYear = pace?.period.slice(0, 4);
    return (
      (ofYear?.year === period && ofYear.basis === act) ||
      (pace?.basis === act && (period === paceYear || period === String(Number(paceYear) - 1)))
    );
  });

/** The newest value of a series as a key figure; null where there is none, which is not 0. */
export const toKeyFigure = (body: SeriesBody, isCumulative: boolean): KeyFigure | null => {
  const { indicator, passport, points } = body;
  const at = points.findLastIndex(({ value }) => value !== null);
  const point = points[at];
  if (!indicator || !passport || !point || point.value === null) return null;
  const before = points[at - 1]?.value ?? null;
  const ofYear = yearShareOf(body, point);
  const pace = isCumulative ? paceOf(body, at) : null;
  const spark = sparkOf(points, at, isCumulative);
  const heldAgainst = [passport.provenance, point.provenance, ...promisesShown(body, ofYear, pace).map(({ provenance }) => provenance)];
  const inSpark = new Set(spark.map(({ key }) => key));
  const drawn = points.flatMap(({ period, provenance }) => (inSpark.has(period) ? [provenance] : []));
  return {
    name: indicator.name,
    unit: indicator.unit,
    passport,
    simulated: simulatedOf(heldAgainst),
    simulatedWithSpark: simulatedOf([...heldAgainst, ...drawn]),
    period: point.period,
    value: point.value,
    provisional: point.provisional,
    plan: point.plan,
    ofYear,
    standing: standingOf(point),
    gap: point.deviation,
    change: before === null ? null : tidy(point.value - before),
    yearBefore: point.previous,
    pace,
    spark,
  };
};
