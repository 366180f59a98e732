/** The clock by which the portal is read: tests and benches have their own. */
export interface PortalTime {
  now(): number;
  /** Rejects when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** [0, 1) */
  random(): number;
}

/** The clock of this machine. */
export const realTime = (now: () => Date): PortalTime => ({
  now: () => now().getTime(),
  random: Math.random,
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const give = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', give);
        resolve();
      }, ms);
      if (signal.aborted) give();
      else signal.addEventListener('abort', give, { once: true });
    }),
});
