import type { OutsideChannel } from '../../contract/notification';
import { readBrowsers } from '../store/rows/storedNotifySettings';
import type { Store } from '../store/store';
import type { Adapter, Outcome, PushTarget } from './adapter';
import { claim, type Claimed } from './claim';
import { LIMITS, type Limits } from './limits';
import { wordsOf } from './message';
import { browserAddress } from './planDeliveries';
import { settle } from './settle';

interface QueueOptions {
  store: Store;
  adapters: ReadonlyMap<OutsideChannel, Adapter>;
  clock: () => Date;
  /** [0, 1), for the waits. */
  random: () => number;
  /** Where people reach the product: `https://ioc.example.vn`. */
  origin: string;
  limits?: Limits;
  sendLimitMs?: number;
  everyMs?: number;
}

/** So many messages are under way at once. */
const AT_ONCE = 10;
const UNSET: Outcome = { kind: 'retry', fault: 'unset', code: null };

/** Sends what is due and writes down what came of it; what it holds when it is ended goes out again after its lease. */
export const createQueue = ({
  store,
  adapters,
  clock,
  random,
  origin,
  limits = LIMITS,
  sendLimitMs = 20_000,
  everyMs = 1_000,
}: QueueOptions) => {
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  let failing = false;

  const targetsOf = async (claimed: readonly Claimed[]): Promise<Map<string, PushTarget>> => {
    const persons = [...new Set(claimed.filter(({ channel }) => channel === 'push').map(({ person }) => person))];
    if (persons.length === 0) return new Map();
    const browsers = await store.read(null, ({ db, revision }) => readBrowsers(db, revision, persons));
    return new Map(browsers.map(({ id, endpoint, p256dh, auth }) => [browserAddress(id), { endpoint, p256dh, auth }]));
  };
  const send = async (each: Claimed, target: PushTarget | null): Promise<Outcome> => {
    const adapter = adapters.get(each.channel);
    if (!adapter) return UNSET;
    if (each.channel === 'push' && !target) return { kind: 'refused', fault: 'gone', code: null };
    const words = wordsOf(each.notice, each.others, each.notification, origin);
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(sendLimitMs)]);
    return adapter.send({ key: each.key, to: each.address, target, severity: each.severity, ...words }, signal);
  };

  /** Answers how many messages were under way. */
  const step = async (): Promise<number> => {
    const claimed = await claim(store, { now: clock(), channels: [...adapters.keys()], leaseMs: sendLimitMs * 3, limits, most: AT_ONCE });
    if (claimed.length === 0) return 0;
    const targets = await targetsOf(claimed);
    const results = await Promise.all(
      claimed.map(async (each) => ({ claimed: each, outcome: await send(each, targets.get(each.address) ?? null) })),
    );
    await settle(store, results, clock, random);
    return claimed.length;
  };
  const drain = async (): Promise<void> => {
    while (!ending.signal.aborted && (await step()) > 0);
  };
  const wake = (): void => {
    running ??= drain()
      .then(() => void (failing = false))
      .catch((error: unknown) => {
        if (!failing && !ending.signal.aborted) console.error('Không gửi được thông báo trong hàng đợi, sẽ thử lại:', error);
        failing = true;
      })
      .finally(() => (running = null));
  };
  let timer: ReturnType<typeof setInterval> | null = null;
  return {
    step,
    start: (): void => void (timer ??= setInterval(wake, everyMs)),
    stop: async (): Promise<void> => {
      if (timer) clearInterval(timer);
      ending.abort();
      await running;
      for (const adapter of adapters.values()) adapter.close?.();
    },
  };
};
