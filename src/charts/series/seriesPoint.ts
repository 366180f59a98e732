/** What an instrument was doing (Thông tư 10/2021): measuring, calibrating, failed; `silent`: nothing came. */
export type InstrumentStatus = 'measuring' | 'calibrating' | 'failed' | 'silent';

/** One stretch of time of a measured line; moments in ms since 1970. What was not measured is null, never 0. */
export interface SeriesPoint {
  key: string;
  from: number;
  to: number;
  label: string;
  value: number | null;
  /** The span of the readings within the stretch. */
  min: number | null;
  max: number | null;
  status: InstrumentStatus;
  /** Not held against any limit: it is not over yet, or rests on too little. */
  unjudged?: boolean;
  /** What else is to be said of it, in words. */
  note?: string;
}

/** A limit for as long as it was in force; null where that side is free. */
export interface SeriesBounds {
  from: number;
  to: number;
  low: number | null;
  high: number | null;
  /** It speaks of other means than those drawn: shown for comparison, nothing is past it. */
  reference?: boolean;
}

export interface SeriesNames {
  value: string;
  range: string;
  limit: string;
  beyond: string;
  /** What the spans above the line are. */
  said?: string;
  calibrating: string;
  failed: string;
  silent: string;
}

/** For how long something was said of the line; drawn over it as a bar with a shape where it began. */
export interface SeriesSpan {
  key: string;
  from: number;
  to: number;
  tone: 'critical' | 'high' | 'medium' | 'low';
  /** What was said, told with every stretch that it covers. */
  label: string;
}

export interface SeriesTick {
  at: number;
  label: string;
}

/** Everything a measured line is drawn from. */
export interface Series {
  from: number;
  to: number;
  points: readonly SeriesPoint[];
  bounds: readonly SeriesBounds[];
  ticks: readonly SeriesTick[];
  /** So many stretches without a value in a row do not break the line: a reading seldom comes at the very minute. */
  bridge: number;
  spans?: readonly SeriesSpan[] | undefined;
}

/** What was said of the line during a stretch. */
export const spansAt = ({ spans = [] }: Pick<Series, 'spans'>, { from, to }: Pick<SeriesPoint, 'from' | 'to'>): SeriesSpan[] =>
  spans.filter((span) => span.from < to && span.to >= from);

/** The limit that held in the middle of a stretch. */
export const boundsAt = (bounds: readonly SeriesBounds[], { from, to }: Pick<SeriesPoint, 'from' | 'to'>): SeriesBounds | undefined =>
  bounds.find((each) => (from + to) / 2 >= each.from && (from + to) / 2 < each.to);

/** Whether a value is past the limit that held then; the limit itself is still allowed. */
export const isBeyond = (bounds: readonly SeriesBounds[], point: SeriesPoint): boolean => {
  const held = point.value === null ? undefined : boundsAt(bounds, point);
  if (!held || held.reference === true || point.unjudged === true || point.value === null) return false;
  return (held.high !== null && point.value > held.high) || (held.low !== null && point.value < held.low);
};

/** The unbroken stretches with values; up to `bridge` empty ones in a row do not break one. */
export const unbroken = ({ points, bridge }: Pick<Series, 'points' | 'bridge'>): SeriesPoint[][] => {
  const runs: SeriesPoint[][] = [];
  let [open, empty]: [SeriesPoint[] | null, number] = [null, 0];
  for (const point of points) {
    if (point.value === null) {
      empty += 1;
      if (empty > bridge) open = null;
      continue;
    }
    empty = 0;
    if (open === null) runs.push((open = []));
    open.push(point);
  }
  return runs;
};
