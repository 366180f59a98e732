import type { Notify } from '../core/notice';
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
  let failing = false;
  let looked = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  const stopListening = store.onCommit(() => (stale = true));
  const look = async (): Promise<void> => {
    stale = false;
    looked = performance.now();
    for (const producer of producers) await runProducer(store, producer, notify);
  };
  const timer = setInterval(() => {
    if (!stale && performance.now() - looked < atLeastMs) return;
    running ??= look()
      .then(() => void (failing = false))
      .catch((error: unknown) => {
        stale = true;
        if (!failing) console.error('Không lập được thông báo, sẽ thử lại:', error);
        failing = true;
      })
      .finally(() => (running = null));
  }, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      stopListening();
      await running;
    },
  };
};
