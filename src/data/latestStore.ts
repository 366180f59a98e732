import type { Reading } from '../../contract/feeds/readings';

export interface LatestPosition {
  epoch: string;
  seq: number;
}

/** The newest reading of each key, taken at once and shown once a frame; only who watches a changed key is told. */
export interface LatestStore {
  /** Up to where the channel has been applied; null before the first snapshot. */
  position(): LatestPosition | null;
  /** Takes a snapshot read at `at`: it is the truth about all that was taken up to there. */
  seed(at: LatestPosition, readings: readonly Reading[]): void;
  /** Takes what an event that fits on the position says, and moves the position to `seq`. */
  take(seq: number, readings: readonly Reading[]): void;
  /** What is shown for a key. */
  get(key: string): Reading | undefined;
  /** The shown keys in order; another array only when a key came or went. */
  keys(): readonly string[];
  watch(key: string, listener: () => void): () => void;
  watchKeys(listener: () => void): () => void;
}

/** Whether `next` is newer: by observation time, then by revision (a correction wins over what it corrects), [IN2]. */
const isNewer = (next: Reading, current: Reading): boolean => {
  const byTime = Date.parse(next.observedAt) - Date.parse(current.observedAt);
  return byTime > 0 || (byTime === 0 && next.revision > current.revision);
};

/** `onFrame` runs a flush before the next paint; while a tab is hidden that may be hours away, and only the changed keys wait. */
export const createLatestStore = (onFrame: (flush: () => void) => void): LatestStore => {
  const taken = new Map<string, { reading: Reading; seq: number }>();
  const shown = new Map<string, Reading>();
  const changed = new Set<string>();
  const listeners = new Map<string, Set<() => void>>();
  const keyListeners = new Set<() => void>();
  let sortedKeys: readonly string[] = [];
  let position: LatestPosition | null = null;
  let waiting = false;

  const flush = (): void => {
    waiting = false;
    const keys = [...changed];
    changed.clear();
    let moved = false;
    for (const key of keys) {
      const reading = taken.get(key)?.reading;
      moved ||= shown.has(key) !== (reading !== undefined);
      if (reading) shown.set(key, reading);
      else shown.delete(key);
    }
    if (moved) sortedKeys = [...shown.keys()].toSorted();
    for (const key of keys) listeners.get(key)?.forEach((listener) => listener());
    if (moved) keyListeners.forEach((listener) => listener());
  };

  const touch = (key: string): void => {
    changed.add(key);
    if (waiting) return;
    waiting = true;
    onFrame(flush);
  };

  const put = (reading: Reading, seq: number): void => {
    taken.set(reading.key, { reading, seq });
    touch(reading.key);
  };

  return {
    position: () => position,
    seed: (at, readings) => {
      const sameEpoch = position?.epoch === at.epoch;
      const isPast = (seq: number): boolean => !sameEpoch || seq <= at.seq;
      const present = new Set(readings.map(({ key }) => key));
      for (const [key, { seq }] of taken) {
        if (present.has(key) || !isPast(seq)) continue;
        taken.delete(key);
        touch(key);
      }
      for (const reading of readings) if (isPast(taken.get(reading.key)?.seq ?? 0)) put(reading, at.seq);
      position = { epoch: at.epoch, seq: sameEpoch ? Math.max(position?.seq ?? 0, at.seq) : at.seq };
    },
    take: (seq, readings) => {
      for (const reading of readings) {
        const current = taken.get(reading.key);
        if (!current || isNewer(reading, current.reading)) put(reading, seq);
      }
      if (position) position = { epoch: position.epoch, seq: Math.max(position.seq, seq) };
    },
    get: (key) => shown.get(key),
    keys: () => sortedKeys,
    watch: (key, listener) => {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
      };
    },
    watchKeys: (listener) => {
      keyListeners.add(listener);
      return () => keyListeners.delete(listener);
    },
  };
};
