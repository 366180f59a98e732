import * as z from 'zod/mini';
import { change } from '../../contract/events';
import type { OutboxRow, Store } from '../store/store';
import type { Published } from './subscription';

const changes = z.array(change);
const BATCH = 500;

export const toPublished = ({ seq, revision, at, changes: raw }: OutboxRow): Published => ({
  seq,
  revision,
  at,
  changes: changes.parse(raw),
});

/** Follows the outbox of each channel from where it stands at the start; woken by commits, with a poll as a net. */
export const tailOutbox = async (
  store: Store,
  channels: readonly string[],
  deliver: (channel: string, epoch: string, rows: Published[]) => void,
  pollMs: number,
) => {
  const at = new Map<string, number>();
  for (const channel of channels) at.set(channel, (await store.tail(channel, Number.MAX_SAFE_INTEGER, 0))?.seq ?? 0);

  let running = false;
  let again = false;
  let stopped = false;

  const follow = async (channel: string): Promise<void> => {
    for (;;) {
      const tail = await store.tail(channel, at.get(channel) ?? 0, BATCH);
      if (!tail || stopped) return;
      const last = tail.rows.at(-1);
      if (!last) {
        // History was cut back under us (a restore): start from the new head; clients see the new epoch.
        if (tail.seq < (at.get(channel) ?? 0)) at.set(channel, tail.seq);
        return;
      }
      at.set(channel, last.seq);
      deliver(channel, tail.epoch, tail.rows.map(toPublished));
      if (tail.rows.length < BATCH) return;
    }
  };

  const run = async (): Promise<void> => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        for (const channel of channels) await follow(channel);
      } while (again && !stopped);
    } catch (error) {
      if (!stopped) console.error('Không đọc được hàng đợi sự kiện, sẽ thử lại:', error);
    } finally {
      running = false;
    }
  };

  const unlisten = store.onCommit(() => void run());
  const timer = setInterval(() => void run(), pollMs);
  return {
    stop: (): void => {
      stopped = true;
      clearInterval(timer);
      unlisten();
    },
  };
};
