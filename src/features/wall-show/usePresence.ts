import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { WallPresence } from '../../../contract/relay';
import { hushRoom, tellRoom, useRelayRoom } from '../../data/relay/useRelayRoom';
import { pageVersion } from '../../state/newVersion';
import { mends } from './watch/mends';

const ROOM = 'walls';
/** A wall hears nothing of the other walls. */
const NOTHING = ['lead'] as const;
const since = new Date().toISOString();
const UNKNOWN_VERSION = '?';

/** What a wall shows, as it tells it. */
export type Telling = Pick<WallPresence, 'wall' | 'address' | 'mode' | 'until' | 'next' | 'controlVersion' | 'skipped'>;

/** Tells whoever holds the remote what this wall is doing, at each change, and again while it holds; of a wall that nobody has taken nothing is told. */
export const usePresence = (telling: Telling | null): void => {
  useRelayRoom(telling === null ? null : ROOM, { kinds: NOTHING });
  const { link, graphics, thread } = useStore(mends);
  useEffect(() => {
    if (telling === null) return;
    const tell = (): void =>
      tellRoom(ROOM, {
        kind: 'wall',
        ...telling,
        mended: { link, graphics, thread },
        since,
        version: (pageVersion() || UNKNOWN_VERSION).slice(0, 64),
        size: { width: Math.round(innerWidth * devicePixelRatio), height: Math.round(innerHeight * devicePixelRatio) },
      });
    tell();
    addEventListener('resize', tell);
    return () => removeEventListener('resize', tell);
  }, [telling, link, graphics, thread]);
  const isTelling = telling !== null;
  useEffect(() => (isTelling ? () => hushRoom(ROOM, 'wall') : undefined), [isTelling]);
};
