import type { Store } from '../../store/store';
import { tellDueAverages } from './tellAverages';

const EVERY_MS = 10_000;

/** Looks now and again whether means that changed are still to be told; those of a steady flow are told with the readings themselves. */
export const keepAveragesTold = (store: Store, everyMs = EVERY_MS) => {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= tellDueAverages(store)
      .catch((error: unknown) => console.error('Chưa báo được số trung bình quan trắc mới, sẽ thử lại:', error))
      .finally(() => (running = null));
  }, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
};
