import { useState } from 'react';
import type { Alarm } from '../../../../contract/alarms';
import { keepOrder } from './keepOrder';
import { compareAlarms } from './model';

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);

/** Alarms in the order of their urgency; while somebody reads the list, none passes another. `sorted` is in that order already. */
export const useKeptOrder = (sorted: readonly Alarm[], isReading: boolean) => {
  const [shown, setShown] = useState<readonly string[]>([]);
  const alarms = isReading ? keepOrder(shown, sorted, compareAlarms) : sorted;
  const ids = alarms.map(({ id }) => id);
  if (!isSame(ids, shown)) setShown(ids);
  const isDisordered = !isSame(
    ids,
    sorted.map(({ id }) => id),
  );
  return { alarms, isDisordered, sortAnew: () => setShown([]) };
};
