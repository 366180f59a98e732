import type { Notify } from '../core/notice';
import { keepLooking } from '../store/keepLooking';
import type { Store } from '../store/store';
import { runProducer, type Producer } from './producer';

interface ProducingOptions {
  store: Store;
  producers: readonly Producer[];
  notify: Notify;
  /** After a commit it looks this soon. */
  everyMs?: number;
  /** And at least so often: not all that is to be told is a commit that anyone is woken by. */
  atLeastMs?: number;
}

/** Looks at what there is to tell for as long as the program runs; a failed look is said once and tried again. */
export const keepProducing = ({ store, producers, notify, everyMs = 1_000, atLeastMs = 30_000 }: ProducingOptions) => {
  let stale = true;
  let looked = Number.NEGATIVE_INFINITY;
  const stopListening = store.onCommit(() => (stale = true));
  const look = async (): Promise<void> => {
    if (!stale && performance.now() - looked < atLeastMs) return;
    stale = false;
    looked = performance.now();
    try {
      for (const producer of producers) await runProducer(store, producer, notify);
    } catch (error) {
      stale = true;
      throw error;
    }
  };
  const looking = keepLooking(look, { everyMs, failing: 'Không lập được thông báo' });
  return {
    stop: async (): Promise<void> => {
      stopListening();
      await looking.stop();
    },
  };
};
