import { useCallback, useEffect, useRef } from 'react';

interface Giver<R> {
  isPending: boolean;
  give: (order: () => Promise<R>) => void;
}

/** Orders in the order in which they came: one that comes while another is under way goes after it; those behind a refused one are forgotten. */
export const useQueued = <R>({ isPending, give }: Giver<R>): ((order: () => Promise<R>) => void) => {
  const waiting = useRef<(() => Promise<R>)[]>([]);
  const goOn = useCallback(() => {
    const { current: queue } = waiting;
    if (queue.length === 0 || isPending) return;
    give(async () => {
      try {
        let told: R | undefined;
        for (let next = queue.shift(); next; next = queue.shift()) told = await next();
        if (told === undefined) throw new Error('Nothing was waiting.');
        return told;
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    });
  }, [isPending, give]);
  // One that came after the last had gone, and before that was seen.
  useEffect(goOn, [goOn]);
  return useCallback(
    (order) => {
      waiting.current.push(order);
      goOn();
    },
    [goOn],
  );
};
