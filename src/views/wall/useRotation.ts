import { useCallback, useEffect, useState } from 'react';
import { clockNow, useClock } from '../../ui/clock';
import { followed, leftMs, paused, resumed, started, type Rotation } from './rotation';

/** The time of the scene that is on: `left` in whole seconds; `onEnd` when it is over. A scene of another id starts anew. */
export const useRotation = (id: string, dwellMs: number, onEnd: () => void) => {
  const [{ scene, rotation }, set] = useState<{ scene: string; rotation: Rotation }>(() => ({
    scene: id,
    rotation: started(dwellMs, clockNow()),
  }));
  if (scene !== id) {
    const now = clockNow();
    const fresh = started(dwellMs, now);
    set({ scene: id, rotation: rotation.kind === 'paused' ? paused(fresh, now) : fresh });
  }
  const left = useClock((now) => Math.ceil(leftMs(rotation, now) / 1000));
  const isBack = useClock((now) => followed(rotation, now) !== rotation);
  if (isBack) set({ scene: id, rotation: followed(rotation, clockNow()) });
  const over = left === 0 && rotation.kind === 'turning';
  useEffect(() => {
    if (over) onEnd();
  }, [over, onEnd]);
  const toggle = useCallback(
    () =>
      set((old) => {
        const now = clockNow();
        return { ...old, rotation: old.rotation.kind === 'paused' ? resumed(old.rotation, now) : paused(old.rotation, now) };
      }),
    [],
  );
  return { left, isPaused: rotation.kind === 'paused', toggle };
};
