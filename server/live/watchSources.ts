import { keepLooking } from '../store/keepLooking';
import { createSourceWatch } from '../ingest/sourceWatch';
import type { Store } from '../store/store';

/** Looks at the sources now and again for as long as the gateway runs; a failed look is said once and tried again. */
export const keepSourcesWatched = (store: Store, now: () => Date, everyMs: number) => {
  const watch = createSourceWatch(store, now);
  const looking = keepLooking(watch.look, { everyMs, failing: 'Không ghi được nhật ký trạng thái nguồn dữ liệu' });
  return {
    stop: async (): Promise<void> => {
      watch.stop();
      await looking.stop();
    },
  };
};
