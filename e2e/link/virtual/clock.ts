import { vi } from 'vitest';

export type Realm = 'browser' | 'server' | 'world';
interface Event {
  id: number;
  at: number;
  realm: Realm;
  act: () => void;
}
const START = Date.UTC(2026, 0, 1);
const HIDDEN_TIMER_MS = 1_000;
// Runs when every promise that could go on has gone on.
const afterPromises = setImmediate;

/**
 * Virtual time: events run one by one in the order of their moments, and all that a callback sets belongs to its realm, so
 * that the browser can sleep, be hidden or have its clock set while the server goes on. While installed it is `setTimeout`,
 * `setInterval`, `Date.now`, `performance.now` and `AbortSignal.timeout`.
 */
export const createClock = () => {
  const queue: Event[] = [];
  let time = START;
  let realm: Realm = 'world';
  let lastId = 0;
  const browser = { awakeAt: START, hidden: false, setAheadMs: 0 };

  const put = (event: Event): number => {
    let place = queue.length;
    while (place > 0 && (queue[place - 1]?.at ?? 0) > event.at) place -= 1;
    queue.splice(place, 0, event);
    return event.id;
  };
  const at = (of: Realm, delayMs: number, act: () => void): number => put({ id: (lastId += 1), at: time + delayMs, realm: of, act });
  const clear = (id: unknown): void => {
    const place = queue.findIndex((event) => event.id === id);
    if (place >= 0) queue.splice(place, 1);
  };
  const waitOf = (ms = 0): number => Math.max(0, ms, realm === 'browser' && browser.hidden ? HIDDEN_TIMER_MS : 0);
  const setInterval = (act: () => void, everyMs: number): number => {
    const id = (lastId += 1);
    const own = realm;
    const again = (): void => {
      put({ id, at: time + waitOf(everyMs), realm: own, act: beat });
    };
    const beat = (): void => {
      again();
      act();
    };
    again();
    return id;
  };
  const abortAfter = (ms: number): AbortSignal => {
    const controller = new AbortController();
    at(realm, ms, () => controller.abort(new DOMException('timeout', 'TimeoutError')));
    return controller.signal;
  };

  return {
    browser,
    at,
    now: (): number => time - START,
    date: (): Date => new Date(time),
    /** Runs `act` at once as a part of `of`. */
    as: (of: Realm, act: () => void): void => {
      const before = realm;
      realm = of;
      act();
      realm = before;
    },
    wait: (of: Realm, ms: number): Promise<void> => new Promise((resolve) => void at(of, ms, resolve)),
    /** Runs all that is due in the next `ms`. */
    run: async (ms: number): Promise<void> => {
      const end = time + ms;
      for (;;) {
        await new Promise((resolve) => afterPromises(resolve));
        const next = queue[0];
        if (!next || next.at > end) break;
        queue.shift();
        time = Math.max(time, next.at);
        realm = next.realm;
        if (realm === 'browser' && browser.awakeAt > time) put({ ...next, at: browser.awakeAt });
        else next.act();
      }
      time = end;
    },
    install: (random: () => number): void => {
      vi.stubGlobal('setTimeout', (act: () => void, ms?: number) => at(realm, waitOf(ms), act));
      vi.stubGlobal('setInterval', setInterval);
      vi.stubGlobal('clearTimeout', clear);
      vi.stubGlobal('clearInterval', clear);
      vi.spyOn(Date, 'now').mockImplementation(() => time + (realm === 'browser' ? browser.setAheadMs : 0));
      vi.spyOn(performance, 'now').mockImplementation(() => time - START);
      vi.spyOn(AbortSignal, 'timeout').mockImplementation(abortAfter);
      vi.spyOn(Math, 'random').mockImplementation(random);
    },
    uninstall: (): void => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    },
  };
};
export type Clock = ReturnType<typeof createClock>;
