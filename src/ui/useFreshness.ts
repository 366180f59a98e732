import { useState } from 'react';
import { trackFreshness, freshnessAt, type Freshness, type FreshnessLimits } from '../../contract/rules/freshness';
import { clockNow, useClock } from './clock';

export type ShownFreshness = Freshness | 'ahead';

/**
 * How current a value observed at `observedAt` (ms) is: at `frozenAt` (ms) where a past moment is looked at, else by the running clock.
 * `ahead`: observed at a moment that has not come. The component is drawn again only when the answer changes.
 */
export const useFreshness = (observedAt: number | null, frozenAt: number | undefined, limits: FreshnessLimits): ShownFreshness => {
  const [track] = useState(() => trackFreshness(limits, clockNow));
  const live = useClock(() => shown(track(observedAt)));
  return frozenAt === undefined ? live : shown(freshnessAt(observedAt, frozenAt, limits));
};

const shown = ({ state, ahead }: { state: Freshness; ahead: boolean }): ShownFreshness => (ahead ? 'ahead' : state);
