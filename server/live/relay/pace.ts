interface Paced {
  /** When the next may pass, were all of them on time. */
  due: number;
  waiting: (() => void) | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** So much of its least time a message may come early: on a line nothing comes evenly, and one that waits has the next one wait too. */
const SLACK = 0.5;
/** And so much of it each one takes, so that whoever tells just at its pace does not wait for ever after once having been early. */
const TAKES = 0.9;

/** Lets each key pass once in its least time, taken over the run of it; of what comes too early the newest waits, and passes in its time, [RL2]. */
export const createPace = (clock: () => number) => {
  const keys = new Map<string, Paced>();
  const pass = (of: Paced, leastMs: number, act: () => void): void => {
    of.timer = undefined;
    of.waiting = null;
    of.due = Math.max(of.due, clock()) + TAKES * leastMs;
    act();
  };
  return {
    offer: (key: string, leastMs: number, act: () => void): 'told' | 'late' => {
      const of = keys.get(key) ?? { due: Number.NEGATIVE_INFINITY, waiting: null, timer: undefined };
      keys.set(key, of);
      const wait = of.due - SLACK * leastMs - clock();
      if (wait <= 0 && of.timer === undefined) {
        pass(of, leastMs, act);
        return 'told';
      }
      of.waiting = act;
      of.timer ??= setTimeout(() => of.waiting && pass(of, leastMs, of.waiting), Math.max(0, wait));
      return 'late';
    },
    /** What waits for this key is dropped. */
    forget: (key: string): void => {
      clearTimeout(keys.get(key)?.timer);
      keys.delete(key);
    },
    stop: (): void => {
      for (const { timer } of keys.values()) clearTimeout(timer);
      keys.clear();
    },
  };
};
