import type { Store } from '../store/store';
import { createEvaluator } from './evaluator';

interface KeepOptions {
  store: Store;
  now: () => Date;
  /** Who evaluates here: another name than any other process's that may write to the same database. */
  holder: string;
  log: { info: (message: string) => void };
  /** When this process began to take data in, ms since 1970. */
  beganAt: number;
  /** It looks at least so often: another's lease may have run out, and a clock may have been set. */
  atLeastMs?: number;
}
const LONGEST_PAUSE_MS = 30_000;
/** Timers of the platform take no more. */
const FARTHEST_MS = 60_000;

/**
 * Evaluates the alarms for as long as the program runs: after every commit, when something is due, and now and again; one look at a time.
 * A failed look is said once and tried again, each time after a longer pause.
 */
export const keepAlarms = ({ store, now, holder, log, beganAt, atLeastMs = 1_000 }: KeepOptions) => {
  const evaluator = createEvaluator({ store, now, holder, log, beganAt });
  let running: Promise<void> | null = null;
  let isStale = false;
  let failures = 0;
  let pausesUntil = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    isStale = false;
    try {
      await evaluator.look();
      failures = 0;
    } catch (error) {
      if (failures === 0) console.error('Không đánh giá được cảnh báo, sẽ thử lại:', error);
      failures += 1;
      pausesUntil = performance.now() + Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (failures - 1));
    }
  };
  const wake = (): void => {
    isStale = true;
    if (stopped || running !== null || performance.now() < pausesUntil) return;
    running = look().finally(() => {
      running = null;
      clearTimeout(alarm);
      const due = evaluator.nextDue();
      if (due !== null && !stopped) alarm = setTimeout(wake, Math.min(FARTHEST_MS, Math.max(0, due - now().getTime())));
      if (isStale) wake();
    });
  };
  const stopListening = store.onCommit(wake);
  const net = setInterval(wake, atLeastMs);
  wake();
  return {
    /** Resolves when nothing is written any more, and the lease is free for another. */
    stop: async (): Promise<void> => {
      stopped = true;
      stopListening();
      clearInterval(net);
      clearTimeout(alarm);
      await running;
      await evaluator.stop();
    },
  };
};
