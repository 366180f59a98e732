import { linkState } from '../linkState';
import { lastPerson } from '../session';
import { createOneSender } from './oneSender';
import { createOutbox, type Outbox } from './outbox';
import { outboxState } from './outboxState';
import { openOutboxStore } from './outboxStore';

/** Between two tries on a line that stays dead: the first wait, which doubles, and the longest. */
const AGAIN_MS = 5_000;
const AGAIN_MAX_MS = 60_000;
const PATIENCE_MS = { lost: 1_000, other: 8_000 } as const;
const CHANNEL = 'ioc-outbox';

const random = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');

const start = async (person: string): Promise<Outbox> => {
  const store = await openOutboxStore(person);
  const now = (): number => Date.now();
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${CHANNEL}-${person}`) : null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const drainSoon = (afterMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void outbox.drain().catch(() => drainSoon(AGAIN_MAX_MS)), afterMs);
  };
  const outbox = createOutbox({
    store,
    oneSender: createOneSender(store, { person, holder: random(), locks: navigator.locks, now }),
    fetch: (path, init) => fetch(path, init),
    now,
    changed: (entries) => {
      if (JSON.stringify(entries) === JSON.stringify(outboxState.getState().entries)) return;
      outboxState.setState({ entries });
      others?.postMessage('changed');
    },
    // Spread, so that all phones of a site do not come back in one moment.
    again: (afterMs) => {
      drainSoon(Math.max(afterMs, Math.min(AGAIN_MS * 2 ** failures, AGAIN_MAX_MS)) * (1 + Math.random()));
      failures += 1;
    },
    // A line that is known to be dead is not waited for.
    patienceMs: () => PATIENCE_MS[linkState.getState().status === 'lost' ? 'lost' : 'other'],
  });
  const hasWaiting = (): boolean => outboxState.getState().entries.some(({ state }) => state === 'waiting');
  const wake = (): void => {
    failures = 0;
    if (hasWaiting()) drainSoon(0);
  };
  outboxState.setState({ dismiss: (order) => void outbox.dismiss(order), sendNow: wake });
  others?.addEventListener('message', () => void outbox.tell());
  linkState.subscribe(({ status }, { status: before }) => {
    if (before === 'lost' && status !== 'lost') wake();
  });
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  // What another page began and did not end is seen to as well.
  setInterval(() => hasWaiting() && drainSoon(0), AGAIN_MAX_MS);
  await outbox.tell();
  wake();
  return outbox;
};

let running: { person: string; outbox: Promise<Outbox | null> } | undefined;

/** The outbox of whoever sits here, sending from now on; null where this browser keeps nothing, or nobody is known yet. */
export const openOutbox = (): Promise<Outbox | null> => {
  const person = lastPerson();
  if (person === null || !('indexedDB' in globalThis)) return Promise.resolve(null);
  if (running?.person !== person) running = { person, outbox: start(person).catch(() => null) };
  return running.outbox;
};
