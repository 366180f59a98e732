import type { Dependency } from '../store';

/** One question for all who ask together: who asks while it is under way gets the next one, which begins after the asking. */
const together = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    next = null;
    const own = ask().finally(() => {
      if (running === own) running = null;
    });
    running = own;
    return own;
  };
  return () => (running ? (next ??= running.then(begin, begin)) : begin());
};

interface Standing {
  ask: () => Promise<Dependency>;
  /** What was found, and which commit was the last when it was asked for. */
  found: { commit: number; dependency: Dependency } | null;
}

/**
 * `Store.newest`: one cheap statement for all who ask at once. Where nobody else writes (`isAlone`), none at all until
 * `outdate` is called, which every commit must do before it is acknowledged.
 */
export const createStandings = (read: (channels: readonly string[]) => Promise<Dependency>, isAlone: boolean) => {
  const standings = new Map<string, Standing>();
  let commit = 0;

  const standingOf = (channels: readonly string[]): Standing => {
    const key = channels.join('\n');
    const known = standings.get(key);
    if (known) return known;
    const made: Standing = {
      found: null,
      ask: together(async () => {
        // Counted before the reading: a commit in between leaves this finding out of date, never too new.
        const before = commit;
        const dependency = await read(channels);
        made.found = { commit: before, dependency };
        return dependency;
      }),
    };
    standings.set(key, made);
    return made;
  };

  return {
    newest: async (channels: readonly string[]): Promise<Dependency> => {
      const { found, ask } = standingOf(channels);
      return isAlone && found?.commit === commit ? found.dependency : ask();
    },
    outdate: (): void => void (commit += 1),
  };
};
