import { useCallback, useSyncExternalStore } from 'react';
import type { Reading } from '../../contract/feeds/readings';
import { createLatestStore } from './latestStore';

const onFrame = (flush: () => void): void => {
  requestAnimationFrame(() => flush());
};

/** The readings of this screen. */
export const latestReadings = createLatestStore(onFrame);

/** The keys that have a reading, in order; the caller is drawn anew only when one comes or goes. */
export const useReadingKeys = (): readonly string[] => useSyncExternalStore(latestReadings.watchKeys, latestReadings.keys);

/** The newest reading of one key; the caller is drawn anew at each change, at most once a frame: not for figures that move many times a second. */
export const useReading = (key: string): Reading | undefined => {
  const watch = useCallback((listener: () => void) => latestReadings.watch(key, listener), [key]);
  return useSyncExternalStore(watch, () => latestReadings.get(key));
};
