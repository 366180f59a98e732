import { useSyncExternalStore } from 'react';
import { createLatestStore } from './latestStore';

const onFrame = (flush: () => void): void => {
  requestAnimationFrame(() => flush());
};

/** The readings of this screen. */
export const latestReadings = createLatestStore(onFrame);

/** The keys that have a reading, in order; the caller is drawn anew only when one comes or goes. */
export const useReadingKeys = (): readonly string[] => useSyncExternalStore(latestReadings.watchKeys, latestReadings.keys);
