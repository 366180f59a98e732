import { newVersion } from '../../../state/newVersion';
import { readStored, writeStored } from '../../../lib/stored';
import { mends } from './mends';
import { reloadReason, type Standing } from './reloadReason';

const KEY = 'ioc-wall-reload';
const openedAt = Date.now();
let isAsking = false;

/** Of Chromium; no other browser tells. */
const heapBytes = (): number | null => {
  const memory: unknown = 'memory' in performance ? performance.memory : null;
  const used: unknown = typeof memory === 'object' && memory !== null && 'usedJSHeapSize' in memory ? memory.usedJSHeapSize : null;
  return typeof used === 'number' ? used : null;
};

/** Opens this page anew where there is reason to, and only when the gateway answers. */
export const reloadIfDue = async (now: Pick<Standing, 'mode' | 'isChange'>): Promise<void> => {
  const at = Number(readStored(KEY) ?? '');
  const reason = reloadReason({
    ...now,
    now: Date.now(),
    openedAt,
    reloadedAt: at > 0 ? at : null,
    hasNewVersion: newVersion.getState().isReady,
    heapBytes: heapBytes(),
    longestFreezeMs: mends.getState().longestFreezeMs,
  });
  if (reason === null || isAsking) return;
  isAsking = true;
  const before = readStored(KEY) ?? '';
  writeStored(KEY, String(Date.now()));
  const isDone = await newVersion.getState().apply();
  isAsking = false;
  // A gateway that did not answer is asked again at the next change of scenes.
  if (!isDone) writeStored(KEY, before);
};
