import type { Principal } from '../../access/principal';
import { sha256 } from '../../sources/sha256';
import type { Store } from '../../store/store';
import { auditAll, type AuditActor } from '../audit';
import { viewClass } from './viewClass';

export const FEED_VIEW = 'feed.view';
/** An hour: of each person and thing looked at one line an hour at most, whatever number of screens ask for it again and again. */
const WINDOW_MS = 3_600_000;
/** Beyond it what was counted is written at once, and the counting begins anew. */
const MOST_KEPT = 5_000;
/** Beyond it a person's further things are counted by the feed alone: nobody fills the audit by asking for what there is. */
const MOST_OF_ONE = 200;
const LINES_AT_ONCE = 250;

interface Seen {
  actor: AuditActor;
  subject: string;
  times: number;
  first: string;
  last: string;
}
interface LedgerOptions {
  store: Store;
  now: () => Date;
  windowMs?: number;
  mostKept?: number;
}

/**
 * Who looked at what: counted in memory, so that reading waits for no writer, and written as one line for each person, place and
 * thing when the window is over or the gateway is closed, [AU3]. A gateway that is killed loses what it counted since the last
 * writing: one window at most.
 */
export const createViewLedger = ({ store, now, windowMs = WINDOW_MS, mostKept = MOST_KEPT }: LedgerOptions) => {
  let counting = new Map<string, Seen>();
  let things = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();

  const add = (seen: Seen): void => {
    const key = JSON.stringify([seen.actor.id, seen.actor.from ?? null, seen.subject]);
    const known = counting.get(key);
    if (!known) {
      things.set(seen.actor.id, (things.get(seen.actor.id) ?? 0) + 1);
      return void counting.set(key, { ...seen });
    }
    known.times += seen.times;
    if (seen.first < known.first) known.first = seen.first;
    if (seen.last > known.last) known.last = seen.last;
  };
  const lineOf = async ({ actor, subject, times, first, last }: Seen) => {
    const requestDigest = await sha256(subject);
    const detail = `${first}/${last}`;
    return { actor, entry: { command: FEED_VIEW, subject, key: null, outcome: 'done' as const, requestDigest, detail, times } };
  };
  const write = async (): Promise<void> => {
    const left = [...counting.values()];
    counting = new Map();
    things = new Map();
    while (left.length > 0) {
      const part = left.slice(0, LINES_AT_ONCE);
      try {
        const lines = await Promise.all(part.map(lineOf));
        await store.record((view) => auditAll(view, lines));
      } catch (error) {
        // Counted further until the database is there again.
        for (const seen of left) add(seen);
        throw error;
      }
      left.splice(0, part.length);
    }
  };
  const flush = (): Promise<void> => {
    const done = writing.then(write);
    writing = done.catch(() => undefined);
    return done;
  };
  const flushOrSay = (): void =>
    void flush().catch((error: unknown) => console.error('Không ghi được nhật ký lượt xem, sẽ thử lại:', error));
  const timer = setInterval(flushOrSay, windowMs);

  return {
    /** Counts that somebody was answered, also that nothing has changed since they last asked. */
    saw: (principal: Principal, feed: string, params: Record<string, string> = {}, asOf: string | null = null): void => {
      const { id, from } = principal;
      const at = now().toISOString();
      const actor = from === undefined ? { id } : { id, from };
      const isMuch = (things.get(id) ?? 0) >= MOST_OF_ONE || counting.size >= 2 * mostKept;
      add({ actor, subject: isMuch ? `feed:${feed}?…` : viewClass(feed, params, asOf), times: 1, first: at, last: at });
      // Once, when the bound is reached: a database that is away is not asked again with every answer.
      if (counting.size === mostKept) flushOrSay();
    },
    /** Writes what was counted. @throws what the database says; it is counted on then. */
    flush,
    close: async (): Promise<void> => {
      clearInterval(timer);
      await flush();
    },
  };
};
export type ViewLedger = ReturnType<typeof createViewLedger>;
