import { linkState } from '../linkState';
import { askSession, isNamed, lastPerson } from '../session';
import { createOneSender } from './oneSender';
import { createOutbox, type Outbox } from './outbox';
import { outboxState } from './outboxState';
import { openOutboxStore } from './outboxStore';

/** Between two tries on a line that stays dead: the first wait, which doubles, and the longest. */
const AGAIN_MS = 5_000;
const AGAIN_MAX_MS = 60_000;
const PATIENCE_MS = { lost: 1_000, other: 8_000 } as const;
const CHANNEL = 'ioc-outbox';
const SIGNED_OUT = 401;

interface Running {
  outbox: Outbox;
  stop: () => void;
}

const random = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const start = async (person: string): Promise<Running> => {
  const store = await openOutboxStore(person);
  const now = (): number => Date.now();
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${CHANNEL}-${person}`) : null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isStopped = false;
  const drainSoon = (afterMs: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void outbox.drain().catch(() => drainSoon(AGAIN_MAX_MS)), afterMs);
  };
  const outbox = createOutbox({
    store,
    oneSender: createOneSender(store, { person, holder: random(), locks: navigator.locks, now }),
    // Another may have signed on here, in this page or in one beside it: what was given before is not theirs to have sent.
    maySend: async () => {
      if (!isStopped && !isNamed(person)) await askSession();
      return !isStopped && isNamed(person);
    },
    fetch: async (path, init) => {
      const response = await fetch(path, init);
      if (response.ok) failures = 0;
      if (response.status === SIGNED_OUT) void askSession();
      return response;
    },
    now,
    changed: (entries) => {
      if (isStopped || JSON.stringify(entries) === JSON.stringify(outboxState.getState().entries)) return;
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
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  outboxState.setState({ dismiss: (order) => void outbox.dismiss(order), sendNow: wake });
  others?.addEventListener('message', () => void outbox.tell());
  const leaveLink = linkState.subscribe(({ status }, { status: before }) => {
    if (before === 'lost' && status !== 'lost') wake();
  });
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', seen);
  // What another page began and did not end is seen to as well.
  const interval = setInterval(() => hasWaiting() && drainSoon(0), AGAIN_MAX_MS);
  await outbox.tell();
  wake();
  const stop = (): void => {
    isStopped = true;
    clearTimeout(timer);
    clearInterval(interval);
    leaveLink();
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', seen);
    others?.close();
    outboxState.setState(outboxState.getInitialState());
    // The store stays open: an answer that is still on its way belongs to this person, and is written there.
  };
  return { outbox, stop };
};

let running: { person: string; started: Promise<Running | null> } | undefined;

/** The outbox of whoever sits here, sending once the gateway has named that person; null where this browser keeps nothing, or nobody is known yet. */
export const openOutbox = async (): Promise<Outbox | null> => {
  const person = lastPerson();
  if (person === null || !('indexedDB' in globalThis)) return null;
  if (running?.person !== person) {
    const before = running?.started;
    const startAfter = async (): Promise<Running> => {
      (await before)?.stop();
      return start(person);
    };
    running = { person, started: startAfter().catch(() => null) };
  }
  return (await running.started)?.outbox ?? null;
};
