import { useEffect, useState } from 'react';
import type { KnownScene } from '../../../contract/rules/wallScenes';
import { keepTurns, readTurns } from '../../features/wall-show/keptShow';
import { clockNow, onTick } from '../../ui/clock';
import type { Orders } from './round/orders';
import { createRoundStore, type RoundStore } from './round/roundStore';

const KEEP_MS = 60_000;

/** The round of this wall, begun at the scene of its address, and told of what changes. */
export const useRoundStore = (
  { playlist, control, beatMs, alarms, isLive }: Omit<Orders, 'failed'>,
  scene: KnownScene | null,
): RoundStore => {
  const [store] = useState(() => {
    const now = Date.now();
    return createRoundStore({ playlist, control, beatMs, alarms, isLive, failed: new Set() }, { now, scene, had: readTurns(now) });
  });
  useEffect(() => store.order({ playlist, control, beatMs, alarms, isLive }), [store, playlist, control, beatMs, alarms, isLive]);
  useEffect(() => {
    let keptAt = 0;
    let kept: ReadonlySet<string> | null = null;
    return onTick(() => {
      store.tick(clockNow());
      const { had, at } = store.view.getState().round;
      if (had === null || (had === kept && Math.abs(at - keptAt) < KEEP_MS)) return;
      [kept, keptAt] = [had, at];
      keepTurns(had, at);
    });
  }, [store]);
  return store;
};
