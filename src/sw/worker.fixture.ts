import type { OpenPage, WorkerScope } from './scope';

const ORIGIN = 'https://ioc.example';

/** A cache storage in memory that keeps whole answers by address, as much of it as the worker uses. */
const memoryCaches = (): Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'> => {
  const all = new Map<string, Map<string, Response>>();
  const pathOf = (asked: RequestInfo | URL): string => (asked instanceof Request ? asked.url : String(asked)).replace(ORIGIN, '');
  const cacheOf = (kept: Map<string, Response>) => ({
    match: async (asked: RequestInfo | URL) => kept.get(pathOf(asked))?.clone(),
    put: async (asked: RequestInfo | URL, answer: Response) => void kept.set(pathOf(asked), answer),
  });
  return {
    // As much of a cache as is used; the rest of its type would be dead weight here.
    open: async (name) => {
      const kept = all.get(name) ?? new Map<string, Response>();
      all.set(name, kept);
      const cache: unknown = cacheOf(kept);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return cache as Cache;
    },
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    match: async (asked) => {
      for (const kept of all.values()) {
        const found = kept.get(pathOf(asked));
        if (found) return found.clone();
      }
      return undefined;
    },
  };
};

/** A worker's scope whose events are fired by hand, over a gateway that answers as it is told. */
export const aScope = (gateway: (path: string) => Promise<Response>, pages: OpenPage[] = []) => {
  const listeners = new Map<string, (event: unknown) => void>();
  const shown: { title: string; options: unknown }[] = [];
  const opened: string[] = [];
  const asked: string[] = [];
  const storage: unknown = memoryCaches();
  const scope: WorkerScope & { skipped: number } = {
    skipped: 0,
    location: { origin: ORIGIN },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    caches: storage as CacheStorage,
    clients: {
      matchAll: async () => pages,
      openWindow: async (url) => {
        opened.push(url);
        return null;
      },
      claim: async () => {},
    },
    registration: { showNotification: async (title, options) => void shown.push({ title, options }) },
    fetch: async (request) => {
      const path = (request instanceof Request ? request.url : request).replace(ORIGIN, '');
      asked.push(path);
      return gateway(path);
    },
    skipWaiting: async () => void (scope.skipped += 1),
    addEventListener: (kind, listener) => void listeners.set(kind, (event: unknown) => Reflect.apply(listener, undefined, [event])),
  };
  /** Fires an event and waits for all it has to do; answers what it responds with. */
  const fire = async (kind: string, event: object = {}): Promise<Response | undefined> => {
    const work: Promise<unknown>[] = [];
    let answer: Response | Promise<Response> | undefined;
    listeners.get(kind)?.({
      ...event,
      waitUntil: (each: Promise<unknown>) => void work.push(each),
      respondWith: (each: Response | Promise<Response>) => (answer = each),
    });
    await Promise.all(work);
    return answer;
  };
  const open = (path: string, init: { mode?: string; method?: string; body?: string } = {}): Promise<Response | undefined> => {
    const { mode = 'cors', method = 'GET', body } = init;
    const request = new Request(`${ORIGIN}${path}`, { method, ...(body === undefined ? {} : { body }) });
    // Node makes no request of a navigation.
    Object.defineProperty(request, 'mode', { value: mode });
    return fire('fetch', { request });
  };
  return { scope, fire, open, shown, opened, asked };
};
