import type { ProgramFiles, WorkerScope } from './scope';

const PREFIX = 'ioc-program-';
/** Stands in a cache when all that a version needs is in it. */
const WHOLE = '/__whole';
/** As many at once as leave the line to the figures of the page. */
const LANES = 4;
export const PAGE = '/index.html';
/** Whatever the program's files are asked with, they are what they are. */
const ANY = { ignoreVary: true } as const;

/** The name of a file below /assets has the hash of what is in it. */
const isLasting = (path: string): boolean => path.startsWith('/assets/');

/** Whether an answer is the lasting file that was asked for; a proxy or a sign-on may send its own page in its place, and say 200. */
export const isLastingFile = ({ ok, redirected, headers }: Response): boolean =>
  ok && !redirected && !/html/i.test(headers.get('content-type') ?? '');

/** The files of the program by version: what one version kept is never changed by another, and serves whoever asks for it. */
export const createVersionCaches = ({ caches, fetch }: Pick<WorkerScope, 'caches' | 'fetch'>, files: ProgramFiles, now: () => number) => {
  const nameOf = (version: string): string => `${PREFIX}${version}`;
  const own = (): Promise<Cache> => caches.open(nameOf(files.version));
  const names = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

  const fetchInto = async (cache: Cache, path: string): Promise<void> => {
    const kept = isLasting(path) ? await caches.match(path, ANY) : undefined;
    const known = kept && isLastingFile(kept) ? kept : undefined;
    const found = known ?? (await fetch(path, { cache: isLasting(path) ? 'default' : 'reload', credentials: 'same-origin' }));
    if (!found.ok || found.redirected || (isLasting(path) && !isLastingFile(found))) throw new Error(`${path}: ${found.status}`);
    await cache.put(path, found);
  };

  const wholeSince = async (name: string): Promise<number | null> => {
    const cache = await caches.open(name);
    const mark = await cache.match(WHOLE);
    return mark ? Number(await mark.text()) : null;
  };

  /** Versions of which everything is there, newest first. */
  const whole = async (): Promise<string[]> => {
    const found = await Promise.all((await names()).map(async (name) => ({ name, since: await wholeSince(name) })));
    return found
      .flatMap(({ name, since }) => (since === null ? [] : [{ name, since }]))
      .toSorted((a, b) => b.since - a.since)
      .map(({ name }) => name);
  };

  return {
    /** @throws when a file does not come or there is no room: then this version is not there, and the last one goes on. */
    install: async (): Promise<void> => {
      const cache = await own();
      try {
        const left = [...files.core];
        const lane = async (): Promise<void> => {
          for (let path = left.shift(); path !== undefined; path = left.shift()) await fetchInto(cache, path);
        };
        await Promise.all(Array.from({ length: LANES }, lane));
        await cache.put(WHOLE, new Response(String(now())));
      } catch (error) {
        // Half a version is of no use, and its room is needed.
        await caches.delete(nameOf(files.version));
        throw error;
      }
    },
    /** The page of the newest version that is there whole. */
    page: async (): Promise<Response | undefined> => {
      for (const name of await whole()) {
        const found = await (await caches.open(name)).match(PAGE, ANY);
        if (found) return found;
      }
      return undefined;
    },
    find: (path: string): Promise<Response | undefined> => caches.match(path, ANY),
    /** Keeps a file that was just fetched; without room the page has it all the same. */
    keep: async (path: string, response: Response): Promise<void> => {
      await (await own()).put(path, response).catch(() => undefined);
    },
    /** Keeps the other files of this version too, one after the other, so that an open page finds them when the gateway has newer ones. */
    fill: async (): Promise<void> => {
      const cache = await own();
      for (const path of files.rest) {
        if (await cache.match(path, ANY)) continue;
        try {
          await fetchInto(cache, path);
        } catch {
          // The gateway is away, or has no such file any more, or there is no room: another time.
          return;
        }
      }
    },
    /** Lets go of what an installation that was broken off has left; to be called when none is under way. */
    clean: async (): Promise<void> => {
      for (const name of await names()) if ((await wholeSince(name)) === null) await caches.delete(name);
    },
    /**
     * Lets go of versions before this one that no page runs; null: a page did not say which it runs, and then the last one before stays.
     * A newer one that waits for its turn is not this one's to judge.
     */
    prune: async (running: readonly (string | null)[]): Promise<void> => {
      const all = await whole();
      const older = all.slice(all.indexOf(nameOf(files.version)) + 1);
      if (older.length === all.length) return;
      const stays = new Set(running.flatMap((version) => (version === null ? [] : [nameOf(version)])));
      const [before] = older;
      if (before !== undefined && running.includes(null)) stays.add(before);
      for (const name of older) if (!stays.has(name)) await caches.delete(name);
    },
  };
};
export type VersionCaches = ReturnType<typeof createVersionCaches>;
