import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Problem } from '../../../contract/problem';
import { outboxEntry, sentAnswer, type NewEntry, type OutboxEntry, type SentAnswer } from './outboxEntry';

interface Schema extends DBSchema {
  entries: { key: number; value: unknown; indexes: { id: string } };
  answers: { key: string; value: SentAnswer };
  lease: { key: string; value: { holder: string; until: number } };
}
export type OutboxDatabase = IDBPDatabase<Schema>;

const PREFIX = 'ioc-outbox-';
const SENDER = 'sender';
const ANSWERS_MS = 3_600_000;

/** The outbox of one person on this device. @throws where the browser keeps nothing */
const openDatabase = async (person: string): Promise<OutboxDatabase> => {
  const database: OutboxDatabase = await openDB<Schema>(`${PREFIX}${encodeURIComponent(person)}`, 1, {
    upgrade: (made) => {
      made.createObjectStore('entries', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      made.createObjectStore('answers', { keyPath: 'id' });
      made.createObjectStore('lease');
    },
    // Another page deletes or renews the database: this one does not stand in its way.
    blocking: () => database.close(),
  });
  return database;
};

const readEntry = (value: unknown): OutboxEntry[] => {
  const read = outboxEntry.safeParse(value);
  return read.success ? [read.data] : [];
};

/** Everything the outbox keeps; each method is one transaction, so that a page may end at any moment. */
export const openOutboxStore = async (person: string) => {
  const database = await openDatabase(person);
  return {
    all: async (): Promise<OutboxEntry[]> => (await database.getAll('entries')).flatMap(readEntry),
    /** Kept on disk when this resolves. @throws DOMException `QuotaExceededError` when there is no room */
    add: async (entry: NewEntry): Promise<void> => {
      const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
      const whole: Omit<OutboxEntry, 'order'> = { ...entry, tries: 0, faults: 0, state: 'waiting', refusal: null };
      await Promise.all([transaction.store.add(whole), transaction.done]);
    },
    find: async (id: string): Promise<OutboxEntry | undefined> => readEntry(await database.getFromIndex('entries', 'id', id)).at(0),
    answer: async (id: string): Promise<SentAnswer | undefined> => {
      const read = sentAnswer.safeParse(await database.get('answers', id));
      return read.success ? read.data : undefined;
    },
    /** Before it is sent: from here on it may have been done. Answers the entry as it now stands. */
    tried: async (entry: OutboxEntry): Promise<OutboxEntry> => {
      const tried = { ...entry, tries: entry.tries + 1 };
      await database.put('entries', tried);
      return tried;
    },
    /** The server broke over it; it stays in its place. */
    failed: async (entry: OutboxEntry): Promise<void> => {
      await database.put('entries', { ...entry, faults: entry.faults + 1 });
    },
    refuse: async (entry: OutboxEntry, refusal: Problem): Promise<void> => {
      await database.put('entries', { ...entry, state: 'refused', refusal });
    },
    /**
     * Confirmed: it leaves, and its answer stays for who waits for it. What stands behind it about the same subject and was decided on
     * the state before it now rests on the state that it made, [OF5]; `version` null: none is known.
     */
    done: async (entry: OutboxEntry, answer: SentAnswer, version: number | null): Promise<void> => {
      const transaction = database.transaction(['entries', 'answers'], 'readwrite', { durability: 'strict' });
      const entries = transaction.objectStore('entries');
      const behind = (await entries.getAll(IDBKeyRange.lowerBound(entry.order, true))).flatMap(readEntry);
      const moved = behind.filter(
        ({ subject, tries, expected }) => subject === entry.subject && tries === 0 && version !== null && expected === version - 1,
      );
      await Promise.all([
        entries.delete(entry.order),
        transaction.objectStore('answers').put(answer),
        ...moved.map((each) => entries.put({ ...each, expected: version })),
        transaction.done,
      ]);
    },
    remove: (order: number): Promise<void> => database.delete('entries', order),
    forgetAnswers: async (now: number): Promise<void> => {
      const transaction = database.transaction('answers', 'readwrite');
      for (const { id, at } of await transaction.store.getAll()) if (now - at > ANSWERS_MS) await transaction.store.delete(id);
      await transaction.done;
    },
    /** Where the browser has no locks: one page at a time holds the right to send, for so long. */
    takeLease: async (holder: string, now: number, forMs: number): Promise<boolean> => {
      const transaction = database.transaction('lease', 'readwrite');
      const held = await transaction.store.get(SENDER);
      const isFree = held === undefined || held.holder === holder || held.until <= now || held.until > now + forMs;
      if (isFree) await transaction.store.put({ holder, until: now + forMs }, SENDER);
      await transaction.done;
      return isFree;
    },
    leaveLease: async (holder: string): Promise<void> => {
      const transaction = database.transaction('lease', 'readwrite');
      if ((await transaction.store.get(SENDER))?.holder === holder) await transaction.store.delete(SENDER);
      await transaction.done;
    },
    close: (): void => database.close(),
  };
};
export type OutboxStore = Awaited<ReturnType<typeof openOutboxStore>>;
