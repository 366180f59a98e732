import type { ChannelClass } from '../../contract/feed';
import type { Keep, Store } from '../store/store';
import { CHANNELS } from './channels';

/** How much of each channel's outbox is kept for replay, and how often what is beyond it is forgotten. */
export interface Retention {
  everyMs: number;
  keep: (channel: string, kind: ChannelClass) => Keep;
}

const HOUR = 3_600_000;
export const RETENTION: Retention = {
  everyMs: 60_000,
  // Nobody is replayed more than 2,000 rows; the rest of a journal is kept for those who look into what happened.
  keep: (_channel, kind) => (kind === 'latest' ? { rows: 5_000, ageMs: HOUR } : { rows: 100_000, ageMs: 30 * 24 * HOUR }),
};

/** Trims the outbox of every channel, now and again; [ST4]. */
export const keepTrimmed = (store: Store, { everyMs, keep }: Retention) => {
  let running: Promise<void> | null = null;
  const trimAll = async (): Promise<void> => {
    for (const [channel, kind] of CHANNELS) await store.trim(channel, keep(channel, kind));
  };
  const timer = setInterval(() => {
    running ??= trimAll()
      .catch((error: unknown) => console.error('Không cắt được hàng đợi sự kiện, sẽ thử lại:', error))
      .finally(() => (running = null));
  }, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
};
