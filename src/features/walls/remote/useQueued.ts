import { useCallback, useEffect, useState } from 'react';
import { createOrderQueue, NO_LOAD, type QueueLoad } from './orderQueue';

interface Giver<R> {
  isPending: boolean;
  give: (order: () => Promise<R>) => void;
}

/** A giver of one order at a time that takes the next while one is under way, with what waits behind it. */
export const useQueued = <R>({ isPending, give }: Giver<R>): { give: Giver<R>['give']; load: QueueLoad } => {
  const [load, setLoad] = useState(NO_LOAD);
  const [queue] = useState(() => createOrderQueue<R>(setLoad));
  const goOn = useCallback(() => {
    if (!isPending) queue.goOn(give);
  }, [queue, isPending, give]);
  // One that came after the last had gone, and before that was seen.
  useEffect(goOn, [goOn]);
  const add = useCallback(
    (order: () => Promise<R>) => {
      queue.add(order);
      goOn();
    },
    [queue, goOn],
  );
  return { give: add, load };
};
