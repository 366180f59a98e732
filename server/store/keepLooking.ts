interface LookOptions {
  everyMs: number;
  /** What is said, once in a row, of a look that failed: it is tried again. */
  failing: string;
  /** The first look is now, and not only after the first `everyMs`. */
  atOnce?: boolean;
}

/** Does `look` every `everyMs`, one at a time, until it is stopped; a failed look is said once and tried again. */
export const keepLooking = (look: () => Promise<unknown>, { everyMs, failing, atOnce = false }: LookOptions) => {
  let running: Promise<void> | null = null;
  let isFailing = false;
  const wake = (): void => {
    running ??= look()
      .then(() => void (isFailing = false))
      .catch((error: unknown) => {
        if (!isFailing) console.error(`${failing}, sẽ thử lại:`, error);
        isFailing = true;
      })
      .finally(() => (running = null));
  };
  if (atOnce) wake();
  const timer = setInterval(wake, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
};
