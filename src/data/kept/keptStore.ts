import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What is known of a kept snapshot without reading it. */
interface Head {
  key: string;
  /** Letters of its text. */
  size: number;
  /** When it was last written or shown, in ms since 1970: what is shown rarely goes first. */
  usedAt: number;
  keptAt: number;
  /** Of the program that kept it. */
  version: string;
}
interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  texts: { key: string; value: string };
}

export interface KeptLimits {
  /** Letters in all, and of one snapshot. */
  total: number;
  one: number;
  ageMs: number;
}
export const KEPT_LIMITS: KeptLimits = { total: 30_000_000, one: 4_000_000, ageMs: 14 * 24 * 3_600_000 };

const PREFIX = 'ioc-kept-';
const nameOf = (person: string): string => `${PREFIX}${encodeURIComponent(person)}`;

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
const byUse = (a: Head, b: Head): number => a.usedAt - b.usedAt;

/** The snapshots that one person's pages have shown, on this device; bounded, what was used last stays. @throws where nothing is kept */
export const openKeptStore = async (person: string, limits: KeptLimits = KEPT_LIMITS) => {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(nameOf(person), 1, {
    upgrade: (made) => {
      made.createObjectStore('heads', { keyPath: 'key' });
      made.createObjectStore('texts');
    },
    blocking: () => database.close(),
  });

  const drop = async (keys: readonly string[]): Promise<void> => {
    const transaction = database.transaction(['heads', 'texts'], 'readwrite');
    await Promise.all([
      ...keys.flatMap((key) => [transaction.objectStore('heads').delete(key), transaction.objectStore('texts').delete(key)]),
      transaction.done,
    ]);
  };

  /** Lets go of what is too old and of what was used longest ago, until `coming` more letters have room. */
  const makeRoom = async (coming: number, now: number): Promise<void> => {
    const heads = (await database.getAll('heads')).toSorted(byUse);
    let total = heads.reduce((sum, { size }) => sum + size, coming);
    const gone = heads.filter(({ size, keptAt }) => {
      const goes = total > limits.total || Math.abs(now - keptAt) > limits.ageMs;
      if (goes) total -= size;
      return goes;
    });
    if (gone.length > 0) await drop(gone.map(({ key }) => key));
  };

  const write = async (items: readonly { key: string; text: string }[], version: string, now: number): Promise<void> => {
    const transaction = database.transaction(['heads', 'texts'], 'readwrite');
    await Promise.all([
      ...items.flatMap(({ key, text }) => [
        transaction.objectStore('heads').put({ key, size: text.length, usedAt: now, keptAt: now, version }),
        transaction.objectStore('texts').put(text, key),
      ]),
      transaction.done,
    ]);
  };

  return {
    /** Keeps these, in the place of what was kept under their keys; false when the device has no room even after half was let go. */
    keep: async (items: readonly { key: string; text: string }[], version: string, now: number): Promise<boolean> => {
      const fitting = items.filter(({ text }) => text.length <= limits.one);
      if (fitting.length === 0) return true;
      await makeRoom(
        fitting.reduce((sum, { text }) => sum + text.length, 0),
        now,
      );
      for (let left = 2; ; left -= 1) {
        try {
          await write(fitting, version, now);
          return true;
        } catch (error) {
          if (!isFull(error)) throw error;
          if (left === 0) return false;
          const heads = (await database.getAll('heads')).toSorted(byUse);
          await drop(heads.slice(0, Math.ceil(heads.length / 2)).map(({ key }) => key));
        }
      }
    },
    /** The text kept under a key, where it is not too old. */
    read: async (key: string, now: number): Promise<{ text: string; version: string } | null> => {
      const [head, text] = await Promise.all([database.get('heads', key), database.get('texts', key)]);
      if (!head || text === undefined || Math.abs(now - head.keptAt) > limits.ageMs) return null;
      // No room to note that it was used: then it goes sooner.
      await database.put('heads', { ...head, usedAt: now }).catch(() => undefined);
      return { text, version: head.version };
    },
    drop,
    close: (): void => database.close(),
  };
};
export type KeptStore = Awaited<ReturnType<typeof openKeptStore>>;

const KNOWN = 'ioc-kept-persons';

const knownPersons = (): string[] => (localStorage.getItem(KNOWN) ?? '').split(' ').filter(Boolean).map(decodeURIComponent);

/** Notes that a person's snapshots are kept here, so that they can be found and purged in every browser. */
export const rememberKept = (person: string): void => {
  const persons = new Set([...knownPersons(), person]);
  localStorage.setItem(KNOWN, [...persons].map(encodeURIComponent).join(' '));
};

/** Removes the snapshots of everyone but `but`; of everyone, at logout, where it is null. What is not sent yet is no snapshot and stays. */
export const purgeKept = async (but: string | null = null): Promise<void> => {
  const gone = knownPersons().filter((person) => person !== but);
  await Promise.all(gone.map((person) => deleteDB(nameOf(person))));
  localStorage.setItem(KNOWN, but === null ? '' : encodeURIComponent(but));
};
