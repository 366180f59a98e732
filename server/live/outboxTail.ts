import * as z from 'zod/mini';
import { change } from '../../contract/events';
import type { Head, OutboxRow, Store, Tail } from '../store/store';
import type { Published } from './subscription';

const changes = z.array(change);
const BATCH = 500;

const toPublished = ({ seq, revision, at, changes: raw }: OutboxRow): Published => ({ seq, revision, at, changes: changes.parse(raw) });

/** The rows of a tail, parsed; null, with a line in the log, when this version cannot read one of them. */
export const parseRows = ({ channel, rows }: Tail): Published[] | null => {
  try {
    return rows.map(toPublished);
  } catch (error) {
    console.error(`Kênh ${channel}: có sự kiện không đọc được, các màn hình sẽ tải lại số liệu.`, error);
    return null;
  }
};

interface TailListener {
  /** Rows of one channel, in order, each once, parsed once for the whole gateway. */
  rows(channel: string, rows: Published[]): void;
  /** The channel's history no longer joins on to what was delivered: another epoch, or trimmed past this tail. */
  cut(head: Head): void;
}

/** Follows the outbox of each channel from the heads given; woken by commits, with a poll as a net. */
export const tailOutbox = (store: Store, from: readonly Head[], listener: TailListener, pollMs: number) => {
  const known = new Map(from.map((head) => [head.channel, head]));
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const follow = async (channel: string): Promise<void> => {
    for (;;) {
      const at = known.get(channel);
      const tail = at ? await store.tail(channel, at.seq, BATCH) : null;
      if (!at || !tail || stopped) return;
      if (tail.epoch !== at.epoch || tail.trimmedTo > at.seq) {
        known.set(channel, tail);
        return listener.cut(tail);
      }
      // Set back under us by a restore that did not say so: a new epoch says it, and the next look finds it.
      if (tail.seq < at.seq) {
        await store.renewEpoch(channel);
        continue;
      }
      const last = tail.rows.at(-1);
      if (!last) return;
      const published = parseRows(tail);
      // A row that this version cannot read must not be passed over in silence: its clients fetch the snapshot.
      known.set(channel, published ? { ...tail, seq: last.seq } : tail);
      if (!published) return listener.cut(tail);
      listener.rows(channel, published);
      if (tail.rows.length < BATCH) return;
    }
  };

  const look = async (): Promise<void> => {
    do {
      again = false;
      // One question tells which channels moved; the others cost nothing.
      for (const head of await store.heads()) {
        const at = known.get(head.channel);
        if (at && (at.seq !== head.seq || at.epoch !== head.epoch)) await follow(head.channel);
      }
    } while (again && !stopped);
  };

  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= look()
      .catch((error: unknown) => {
        if (!stopped) console.error('Không đọc được hàng đợi sự kiện, sẽ thử lại:', error);
      })
      .finally(() => {
        running = null;
        if (again) return run();
      });
    return running;
  };

  const unlisten = store.onCommit(() => void run());
  const timer = setInterval(() => void run(), pollMs);
  return {
    /** Resolves when everything committed before the call has been delivered, or the database could not be asked. */
    catchUp: run,
    stop: async (): Promise<void> => {
      stopped = true;
      clearInterval(timer);
      unlisten();
      await running;
    },
  };
};
