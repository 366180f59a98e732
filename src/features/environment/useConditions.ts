import { useCallback, useState } from 'react';
import { freshnessAt, STATION_LIMITS, trackFreshness } from '../../../contract/rules/freshness';
import type { Reading } from '../../../contract/feeds/readings';
import { latestReadings } from '../../data/latest';
import { clockNow, useClock } from '../../ui/clock';
import { conditionOf, CONDITIONS, type Condition } from './model';

const isCondition = (text: string): text is Condition => CONDITIONS.some((each) => each === text);
const parse = (joined: string): Condition[] => joined.split(' ').filter(isCondition);

/** The condition of each key, looked at once a second, however fast readings come; the caller is drawn again only when one changes. */
export const useLiveConditions = (keys: readonly string[]): Condition[] => {
  const [trackers] = useState(() => new Map<string, ReturnType<typeof trackFreshness>>());
  const read = useCallback(
    () =>
      keys
        .map((key) => {
          const reading = latestReadings.get(key);
          if (!reading) return 'dead';
          const track = trackers.get(key) ?? trackFreshness(STATION_LIMITS, clockNow);
          trackers.set(key, track);
          const { state, ahead } = track(Date.parse(reading.observedAt));
          return conditionOf(reading.status, ahead ? 'ahead' : state);
        })
        .join(' '),
    [keys, trackers],
  );
  return parse(useClock(read));
};

/** The condition of each reading at a past moment (ms). */
export const conditionsAt = (readings: readonly Reading[], moment: number): Condition[] =>
  readings.map(({ observedAt, status }) => {
    const { state, ahead } = freshnessAt(Date.parse(observedAt), moment, STATION_LIMITS);
    return conditionOf(status, ahead ? 'ahead' : state);
  });
