/** What was used last stays, as long as all of it together weighs no more than `maxBytes`; what alone weighs more is not kept. */
export const createBoundedCache = <T>(maxBytes: number) => {
  const entries = new Map<string, { value: T; bytes: number }>();
  let total = 0;

  const drop = (key: string): void => {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  return {
    get: (key: string): T | null => {
      const found = entries.get(key);
      if (!found) return null;
      // A Map keeps the order of insertion: the first is the one that was used longest ago.
      entries.delete(key);
      entries.set(key, found);
      return found.value;
    },
    /** `bytes` is what the value weighs in memory. */
    put: (key: string, value: T, bytes: number): void => {
      drop(key);
      if (bytes > maxBytes) return;
      entries.set(key, { value, bytes });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (total <= maxBytes) return;
        drop(oldest);
      }
    },
    bytes: (): number => total,
    size: (): number => entries.size,
  };
};
