import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const tick = () => {
  now = Date.now();
  for (const each of listeners) each();
};

/** Calls `listener` once a second, by one timer for the whole page, and when a tab that slept is looked at again. */
export const onTick = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(tick, 1000);
    // A tab that slept shows the true age at once, not at its next tick.
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
};

/** The moment of the last tick, in ms; the clock that freshness is judged by. */
export const clockNow = (): number => now;

/** What `read` makes of the time (ms), looked at once a second by one timer for the whole page; the component is drawn again only when that changes. */
export const useClock = <T extends string | number | boolean>(read: (now: number) => T): T =>
  useSyncExternalStore(
    onTick,
    () => read(now),
    () => read(now),
  );
