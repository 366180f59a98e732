import type { Stats } from 'node:fs';
import { signatureOf } from './inboxFiles';

/** Tells files that are still being written from those that are not. */
export interface Settling {
  /** True when neither size nor times changed within the settling time. */
  isSettled(name: string, stats: Stats): boolean;
  /** Forgets the names that are no longer there. */
  keep(names: ReadonlySet<string>): void;
}

/**
 * A file is settled when its newest time is old enough, or, where the times lie (a clock ahead of ours), when it was
 * seen unchanged for long enough. ctime counts too, for an uploader may set mtime back.
 */
export const createSettling = (settleMs: number): Settling => {
  const seen = new Map<string, { signature: string; since: number }>();
  return {
    isSettled(name, stats) {
      if (Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) >= settleMs) return true;
      const signature = signatureOf(stats);
      const before = seen.get(name);
      if (before?.signature === signature) return performance.now() - before.since >= settleMs;
      seen.set(name, { signature, since: performance.now() });
      return settleMs <= 0;
    },
    keep(names) {
      for (const name of seen.keys()) if (!names.has(name)) seen.delete(name);
    },
  };
};
