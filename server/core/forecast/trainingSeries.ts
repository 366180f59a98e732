import type { z } from 'zod/mini';
import type { forecastLack } from '../../../contract/feeds/forecast';
import { seriesKind, type SeriesKind } from '../../../contract/rules/forecastKind';
import { nextPeriod, placeInYear, seasonOf } from '../../../contract/rules/forecastPeriods';
import { leastValues } from './backtest';

export interface Told {
  period: string;
  value: number;
  /** Observed before its period was over. */
  provisional: boolean;
}
type Lack = z.infer<typeof forecastLack>;

export interface Training extends SeriesKind {
  season: 12 | 4;
  /** Without a gap, in order of time; all of periods that are over. */
  periods: string[];
  values: number[];
  /** Periods that nobody told, put in between their neighbours. */
  filled: string[];
  /** What the period under way has come to. */
  open: Told | null;
}

/** Where nothing was told for more than one period, the history begins anew; so it does where too much of it would be put in. */
const MOST_FILLED = 0.1;

const between = (before: Told, missing: string, after: Told, { kind, resets }: SeriesKind): number => {
  if (kind === 'level' || !resets) return (before.value + after.value) / 2;
  // A year begins at nothing; how it ended, the next one does not tell.
  if (placeInYear(missing) === 0) return after.value / 2;
  return placeInYear(after.period) === 0 ? before.value : (before.value + after.value) / 2;
};

/** The newest stretch without a gap of two periods or more, with single gaps filled. */
const lastStretch = (closed: readonly Told[], kind: SeriesKind): { told: Told[]; filled: string[] } => {
  let told: Told[] = [];
  let filled: string[] = [];
  for (const point of closed) {
    const last = told.at(-1);
    const missing = last && nextPeriod(last.period);
    if (last && missing && missing !== point.period) {
      if (nextPeriod(missing) === point.period) {
        told.push({ period: missing, value: between(last, missing, point, kind), provisional: false });
        filled.push(missing);
      } else {
        told = [];
        filled = [];
      }
    }
    told.push(point);
  }
  while (filled.length > told.length * MOST_FILLED) {
    const first = filled.shift();
    const from = told.findIndex(({ period }) => period === first);
    told = told.slice(from + 1);
  }
  return { told, filled };
};

/**
 * What a series is trained on: its periods that are over, of the length of the newest, without a gap. `words` are those of its
 * definition. Else what is lacking, with how many periods there are and how many it takes.
 */
export const trainingSeries = (all: readonly Told[], words: readonly (string | null)[]): Training | Lack => {
  const season = all.length === 0 ? null : seasonOf(all.at(-1)?.period ?? '');
  if (all.length === 0) return { reason: 'no-values', have: 0, need: leastValues(12) };
  if (season === null) return { reason: 'not-within-year', have: all.length, need: leastValues(12) };
  const own = all.filter(({ period }) => seasonOf(period) === season);
  const closed = own.filter(({ provisional }) => !provisional);
  const kind = seriesKind(words, closed);
  const { told, filled } = lastStretch(closed, kind);
  const need = leastValues(season);
  // The first value of a sum that does not begin with its year tells no step.
  const start = kind.kind === 'cumulative' && (!kind.resets || placeInYear(told[0]?.period ?? '') !== 0) ? 1 : 0;
  const have = Math.max(0, told.length - start);
  if (have < need) return { reason: 'too-short', have, need };
  if (new Set(told.map(({ value }) => value)).size === 1) return { reason: 'no-variation', have, need };
  const last = told.at(-1);
  const open = last ? own.find(({ period, provisional }) => provisional && period === nextPeriod(last.period)) : undefined;
  return {
    ...kind,
    season,
    periods: told.map(({ period }) => period),
    values: told.map(({ value }) => value),
    filled,
    open: open ?? null,
  };
};
