/** Runs `tick` soon after it is woken, at most once in `everyMs`; while nobody wakes it, it costs nothing. */
export const createTicker = (tick: () => void, everyMs: number) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const now = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    last = performance.now();
    tick();
  };
  return {
    now,
    wake: (): void => {
      timer ??= setTimeout(now, Math.max(0, last + everyMs - performance.now()));
    },
    stop: (): void => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
};
