/** Why a wall opens its page anew: another version of the program, memory that grows, a thread that hung, or age. */
export type ReloadReason = 'version' | 'memory' | 'thread' | 'age';

export interface Standing {
  /** The clock, in ms since 1970. */
  now: number;
  /** When the page was opened, and when it was last opened anew by itself (null: never); in ms since 1970. */
  openedAt: number;
  reloadedAt: number | null;
  hasNewVersion: boolean;
  /** Of its heap; null where the browser does not tell. */
  heapBytes: number | null;
  longestFreezeMs: number;
  /** Whether one scene is just giving way to the next. */
  isChange: boolean;
  /** What is looked at on purpose is not interrupted. */
  mode: 'turning' | 'paused' | 'pinned' | 'alarm';
}

const MB = 1024 * 1024;
const HEAP_BYTES = 400 * MB;
/** A browser ends a page long before it has used 4 GB; this much is no time to wait for a scene to end. */
const HEAP_NOW_BYTES = 1_200 * MB;
const FREEZE_MS = 60_000;
const DAY_MS = 86_400_000;
const AGE_MS = 7 * DAY_MS;
/** Between two of them, whatever their reasons: what a new page does not mend it does not mend a minute later. */
const REST_MS = 30 * 60_000;
const OFFSET_MS = 7 * 3_600_000;

/** From two to four at night in the province nobody looks. */
const isQuiet = (now: number): boolean => {
  const hour = Math.floor((now + OFFSET_MS) / 3_600_000) % 24;
  return hour === 2 || hour === 3;
};

/** Whether a wall is to open its page anew now, and why; null: it goes on. Whether the gateway answers is asked after this, [WL29]. */
export const reloadReason = (standing: Standing): ReloadReason | null => {
  const { now, openedAt, reloadedAt, hasNewVersion, heapBytes, longestFreezeMs, isChange, mode } = standing;
  if (reloadedAt !== null && Math.abs(now - reloadedAt) < REST_MS) return null;
  if (mode === 'alarm') return null;
  if ((heapBytes ?? 0) > HEAP_NOW_BYTES) return 'memory';
  if (!isChange || mode !== 'turning') return null;
  if (hasNewVersion) return 'version';
  if ((heapBytes ?? 0) > HEAP_BYTES) return 'memory';
  if (longestFreezeMs > FREEZE_MS) return 'thread';
  return now - openedAt > AGE_MS && isQuiet(now) ? 'age' : null;
};
