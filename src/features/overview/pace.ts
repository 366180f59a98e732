import type * as z from 'zod/mini';
import type { series } from '../../../contract/feeds/series';
import { promisedWhole, tidy } from './yearPromise';

type SeriesBody = z.infer<(typeof series)['body']>;

/** How much of its year's promise an amount had reached when a period was over, beside the year before; shares in percent. */
export interface Pace {
  /** The newest period that is over: an open one would be held against a whole one. */
  period: string;
  basis: string | null;
  share: number;
  shareBefore: number;
  /** In points; below zero is worse than the year before, whichever direction is the good one. */
  gap: number;
}

/**
 * The pace of a cumulative amount that has a promise for its year and no path within it. Null where something of it is missing:
 * a path would judge better, an open period is no measure, and the estimate of another act is another denominator.
 */
export const paceOf = ({ points, promises, indicator }: SeriesBody, newest: number): Pace | null => {
  const last = points[newest];
  if (!indicator || !last || last.plan !== null || indicator.unit.startsWith('%') || indicator.direction === 'none') return null;
  const closed = points.findLast(({ value, provisional }, at) => at <= newest && value !== null && !provisional);
  if (!closed || closed.value === null || closed.previous === null || closed.period.length === 4) return null;
  const year = closed.period.slice(0, 4);
  // In January the newest period that is over is last December: of a year that is done there is no pace.
  if (year !== last.period.slice(0, 4)) return null;
  const now = promisedWhole(promises, year, closed.value);
  const before = promisedWhole(promises, String(Number(year) - 1), closed.previous, now?.basis?.id ?? null);
  if (!now || !before) return null;
  const share = tidy((closed.value / now.whole) * 100);
  const shareBefore = tidy((closed.previous / before.whole) * 100);
  const gap = tidy(share - shareBefore);
  return { period: closed.period, basis: now.basis?.name ?? null, share, shareBefore, gap: indicator.direction === 'down' ? -gap : gap };
};
