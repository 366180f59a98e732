import { useMemo, useSyncExternalStore } from 'react';
import { latestReadings } from '../../data/latest';
import { clockNow, onTick } from '../../ui/clock';
import { createRowReader, type RowState } from './rowState';

/** What the row of a datastream says now, beside its value; undefined when it has no reading. */
export const useRowState = (key: string): RowState | undefined => {
  const { watch, read } = useMemo(
    () => ({
      read: createRowReader(() => latestReadings.get(key), clockNow),
      watch: (listener: () => void) => {
        const stop = [latestReadings.watch(key, listener), onTick(listener)];
        return () => stop.forEach((each) => each());
      },
    }),
    [key],
  );
  return useSyncExternalStore(watch, read);
};
