const closers = new Set<() => Promise<void>>();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.allSettled([...closers].map((close) => close())).then(() => process.exit(130));
  });
}

/** Sees that `close` is called once: by whoever calls what comes back, or when the bench is interrupted. */
export const atEnd = (close: () => Promise<void>): (() => Promise<void>) => {
  closers.add(close);
  return async () => {
    if (closers.delete(close)) await close();
  };
};
