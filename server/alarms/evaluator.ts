import { createBook, type Book } from '../core/alarms/alarmBook';
import { loadBook } from '../core/alarms/loadBook';
import { writeBook } from '../core/alarms/writeBook';
import { writeQuiet } from '../core/alarms/writeRows';
import type { Db, Store } from '../store/store';
import { checkOvertaken, Overtaken } from './checkOvertaken';
import { checkLease, keepPlace, LEASE_MS, LeaseLost, releaseLease, RENEW_MS, takeLease, type Lease } from './lease';
import { listenAnew } from './listenAnew';
import { EVALUATOR } from './reconcile';
import { takeSpan, type SpanTaken } from './takeSpan';

interface EvaluatorOptions {
  store: Store;
  now: () => Date;
  /** Who this is: takes back at once the lease that the same holder had. */
  holder: string;
  log: { info: (message: string) => void };
  /** When this process began to take data in, ms since 1970: where nobody looked for a while before it, nobody could hear either. */
  beganAt?: number;
}
/** What an evaluator has in hand for as long as it holds the lease. */
interface Hand {
  lease: Lease;
  renewedAt: number;
  book: Book;
  /** Up to where inputs have been taken; what is stored may be behind while nothing mattered. */
  cursor: number;
  /** The newest revision whose changes of conditions by others are in the book. */
  seen: number;
}
const MOST_TRIES = 5;

/**
 * Brings every condition up to what the store knows and the clock says, [AL5] [AL6]: one look takes what there is to take and writes it,
 * with the log and the cursor, in one transaction that checks the fence of the lease. After an error nothing that was taken is kept in
 * memory: the next look reads the conditions anew.
 */
export const createEvaluator = ({ store, now, holder, log, beganAt }: EvaluatorOptions) => {
  let hand: Hand | null = null;
  let waitsUntil = 0;
  let waits = false;
  const clock = (): number => now().getTime();

  const takeUp = async (): Promise<Hand | null> => {
    const at = clock();
    if (waits && at < waitsUntil && waitsUntil - at <= RENEW_MS) return null;
    const lease = await takeLease(store, holder, at);
    if (lease === null) {
      if (!waits) log.info('Một máy chủ khác đang đánh giá cảnh báo; máy chủ này sẵn sàng thay khi máy đó dừng.');
      [waits, waitsUntil] = [true, at + 1_000];
      return null;
    }
    waits = false;
    return store.read(null, async ({ db, revision }) => {
      const book = lease.cursor === 0 ? createBook([], { revision }) : await loadBook(db, lease.cursor);
      listenAnew(book, { lookedAt: lease.lookedAt, beganAt, now: at });
      // Whoever looks seldom says so at once: it was not away.
      return { lease, renewedAt: Math.min(at, lease.lookedAt ?? at), book, cursor: lease.cursor, seen: revision };
    });
  };

  const stores = async (db: Db, held: Hand, cursor: number, at: number): Promise<void> => {
    await keepPlace(db, { cursor, now: at, timersTo: at });
    held.lease = { ...held.lease, cursor };
    held.renewedAt = at;
  };

  const write = async (held: Hand, newest: number, span: SpanTaken): Promise<void> => {
    const { alarms, revision } = await store.write(EVALUATOR, 'alarms', async (view) => {
      await checkLease(view.db, held.lease, clock());
      await checkOvertaken(view, newest, span);
      const written = await writeBook(view, held.book);
      // Nothing came in between, and its own revision brings no inputs.
      const cursor = span.until === newest && view.revision === newest + 1 ? view.revision : span.until;
      await stores(view.db, held, cursor, clock());
      return { ...written, revision: view.revision };
    });
    held.book.settle(alarms);
    held.cursor = held.lease.cursor;
    held.seen = revision;
  };

  /** The lease and, with it, what moved without mattering: kept before it is due to run out, and not at every look. */
  const renew = (held: Hand): Promise<void> =>
    store.record(async ({ db }) => {
      const at = clock();
      await checkLease(db, held.lease, at);
      await writeQuiet(db, held.book.taken());
      await stores(db, held, held.cursor, at);
      held.book.settle([]);
    });

  /** Answers whether there is more to take. */
  const lookOnce = async (held: Hand): Promise<boolean> => {
    const at = clock();
    const { newest, span } = await store.read(null, async ({ db, revision }) => ({
      newest: revision,
      span: await takeSpan(db, held.book, {
        cursor: held.cursor,
        newest: revision,
        seen: held.seen,
        now: at,
        begins: held.lease.cursor === 0,
      }),
    }));
    if (span.matters) await write(held, newest, span);
    else {
      held.cursor = span.until;
      held.seen = newest;
      // Never is anything read anew from before a change of rules or registers.
      if (span.isPartial || at - held.renewedAt >= RENEW_MS || at < held.renewedAt) await renew(held);
    }
    return span.isPartial;
  };

  const look = async (tries: number): Promise<void> => {
    try {
      // After a sleep somebody else may have looked: what is in memory is worth nothing.
      if (hand && clock() - hand.renewedAt >= LEASE_MS) hand = null;
      hand ??= await takeUp();
      while (hand !== null && (await lookOnce(hand)));
    } catch (error) {
      hand = null;
      if ((error instanceof LeaseLost || error instanceof Overtaken) && tries < MOST_TRIES) return look(tries + 1);
      throw error;
    }
  };

  return {
    look: (): Promise<void> => look(1),
    /** When a timer is wanted, ms since 1970; null: none, or somebody else looks. */
    nextDue: (): number | null => hand?.book.nextDue()?.at ?? null,
    /** Keeps what is in hand and lets go of the lease. */
    stop: async (): Promise<void> => {
      if (hand === null) return;
      const held = hand;
      hand = null;
      await renew(held)
        .then(() => releaseLease(store, held.lease))
        .catch((error: unknown) => {
          if (!(error instanceof LeaseLost)) throw error;
        });
    },
  };
};
export type Evaluator = ReturnType<typeof createEvaluator>;
