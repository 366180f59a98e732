/** How a failed delivery is to be read: it is the file's own fault, the store's (nothing can be taken), or nobody can tell. */
export type Blame = 'file' | 'store' | 'unknown';

export const ATTEMPTS = 5;

interface Strikes {
  signature: string;
  count: number;
  dueAt: number;
}

/** Remembers which files failed alone, how often, and when each is due again (the wait doubles from `first` to `max`). */
export const createSuspects = (retryMs: { first: number; max: number }) => {
  const known = new Map<string, Strikes>();
  return {
    /** The file in this very form has failed alone before. */
    has: (name: string, signature: string): boolean => known.get(name)?.signature === signature,
    isDue: (name: string): boolean => (known.get(name)?.dueAt ?? 0) <= performance.now(),
    /** Counts one more failure; true when the file is to be set aside: `storeWorks` says that others were taken meanwhile. */
    strike: (name: string, signature: string, blame: Blame, storeWorks: boolean): boolean => {
      const before = known.get(name);
      const count = before?.signature === signature ? before.count + 1 : 1;
      const waitMs = Math.min(retryMs.first * 2 ** (count - 1), retryMs.max);
      known.set(name, { signature, count, dueAt: performance.now() + waitMs });
      return count >= ATTEMPTS && (blame === 'file' || (blame === 'unknown' && storeWorks));
    },
    clear: (name: string): void => void known.delete(name),
    keep: (names: ReadonlySet<string>): void => {
      for (const name of known.keys()) if (!names.has(name)) known.delete(name);
    },
  };
};
export type Suspects = ReturnType<typeof createSuspects>;
