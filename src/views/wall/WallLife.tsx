import { useEffect, useState } from 'react';
import type { Wall } from '../../../contract/walls';
import { usePresence, type Telling } from '../../features/wall-show/usePresence';
import { reloadIfDue } from '../../features/wall-show/watch/selfReload';
import { useMends } from '../../features/wall-show/watch/useMends';
import { skippedOf } from './round/orders';
import type { RoundStore, RoundView } from './round/roundStore';

/** Rounded up to this, so that a scene's end is one moment and not another each second. */
const GRAIN_MS = 2_000;

const tellingOf = (wall: string, { round, orders, shown }: RoundView): Telling => {
  const ends = shown.leftMs === null ? null : Math.ceil((round.at + shown.leftMs) / GRAIN_MS) * GRAIN_MS;
  return {
    wall,
    address: shown.address,
    mode: shown.mode,
    until: ends === null ? null : new Date(ends).toISOString(),
    next: shown.next,
    controlVersion: round.control?.version ?? 0,
    skipped: skippedOf(orders),
  };
};

/** What is to be told of a wall; another object only when it says something else. */
const useTelling = (wall: string | undefined, { view }: RoundStore): Telling | null => {
  const [telling, setTelling] = useState<Telling | null>(null);
  useEffect(() => {
    let last = '';
    const look = (state: RoundView): void => {
      const next = wall === undefined ? null : tellingOf(wall, state);
      const text = JSON.stringify(next);
      if (text === last) return;
      last = text;
      setTelling(next);
    };
    look(view.getState());
    return view.subscribe(look);
  }, [wall, view]);
  return telling;
};

/** Draws nothing: tells what the wall is doing, counts what it mends, and has its page opened anew at a change of scenes where that is due. */
export const WallLife = ({ wall, store }: { wall: Wall | null; store: RoundStore }) => {
  usePresence(useTelling(wall?.id, store));
  useMends();
  useEffect(
    () =>
      store.view.subscribe(({ round, shown }, { round: before }) => {
        const isChange = round.elapsedMs < before.elapsedMs || round.place.address !== before.place.address;
        if (isChange || round.at !== before.at) void reloadIfDue({ mode: shown.mode, isChange });
      }),
    [store],
  );
  return null;
};
