import { createSourceWatch } from '../ingest/sourceWatch';
import type { Store } from '../store/store';

/** Looks at the sources now and again for as long as the gateway runs; a failed look is said once and tried again. */
export const keepSourcesWatched = (store: Store, now: () => Date, everyMs: number) => {
  const watch = createSourceWatch(store, now);
  let running: Promise<void> | null = null;
  let failing = false;
  const timer = setInterval(() => {
    running ??= watch
      .look()
      .then(() => void (failing = false))
      .catch((error: unknown) => {
        if (!failing) console.error('Không ghi được nhật ký trạng thái nguồn dữ liệu, sẽ thử lại:', error);
        failing = true;
      })
      .finally(() => (running = null));
  }, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      watch.stop();
      await running;
    },
  };
};
