import { useCallback, useState } from 'react';
import { freshnessAt, trackFreshness, type FreshnessLimits } from '../../contract/rules/freshness';
import { clockNow, useClock } from './clock';
import type { ShownFreshness } from './shownFreshness';

/** `never`: expected and nothing came yet; `unscheduled`: not expected at a cadence. From worst to best. */
export const STANDINGS = ['dead', 'never', 'ahead', 'stale', 'late', 'fresh', 'unscheduled'] as const;
export type Standing = ShownFreshness | 'never' | 'unscheduled';

export interface Followed {
  key: string;
  /** ISO; null: nothing was ever observed. */
  observedAt: string | null;
  limits: FreshnessLimits | null;
}

const isStanding = (text: string): text is Standing => STANDINGS.some((each) => each === text);

/**
 * How current each of many is, looked at once a second by the running clock, or at `frozenAt` (ms) where a past moment is looked
 * at; the caller is drawn again only when one changes. A clock set back makes nothing current again.
 */
export const useFreshnessOf = (items: readonly Followed[], frozenAt: number | undefined): Standing[] => {
  const [trackers] = useState(() => new Map<string, ReturnType<typeof trackFreshness>>());
  const read = useCallback(
    () =>
      items
        .map(({ key, observedAt, limits }): Standing => {
          if (limits === null) return 'unscheduled';
          if (observedAt === null) return 'never';
          const moment = Date.parse(observedAt);
          const tracked = `${key}\n${Object.values(limits).join(' ')}`;
          const track = trackers.get(tracked) ?? trackFreshness(limits, clockNow);
          trackers.set(tracked, track);
          const { state, ahead } = frozenAt === undefined ? track(moment) : freshnessAt(moment, frozenAt, limits);
          return ahead ? 'ahead' : state;
        })
        .join(' '),
    [items, frozenAt, trackers],
  );
  return useClock(read).split(' ').filter(isStanding);
};
