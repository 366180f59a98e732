/** Does `look` every `everyMs`, one at a time, until it is stopped; a failed look is said once and tried again. */
export const keepLooking = (look: () => Promise<void>, everyMs: number) => {
  let running: Promise<void> | null = null;
  let failing = false;
  const timer = setInterval(() => {
    running ??= look()
      .then(() => void (failing = false))
      .catch((error: unknown) => {
        if (!failing) console.error('Không rà soát được các tệp nhập, sẽ thử lại:', error);
        failing = true;
      })
      .finally(() => (running = null));
  }, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
};
