import { useEffect, useMemo, useState } from 'react';
import type { WallPresence } from '../../../contract/relay';
import { hearRoom, useRelayRoom } from '../../data/relay/useRelayRoom';
import type { Signals } from './model';

const ROOM = 'walls';
const WALLS_ONLY = { kinds: ['wall'] } as const;

/** What the walls tell of themselves while this page is open; nothing of a moment of the past. */
export const useWallSignals = (asOf: string | null): Signals & { status: ReturnType<typeof useRelayRoom>['status'] } => {
  const { status, told } = useRelayRoom(asOf === null ? ROOM : null, WALLS_ONLY);
  const [lastHeard, setLastHeard] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (asOf !== null) return undefined;
    // Of a wall that falls silent it must be known since when: the newest message of each is kept until then.
    const newest = new Map<string, { wall: string; at: string }>();
    return hearRoom(ROOM, ({ key, at, body }) => {
      if (body?.kind === 'wall') newest.set(key, { wall: body.wall, at });
      const last = newest.get(key);
      if (body === null && last) setLastHeard((old) => new Map(old).set(last.wall, last.at));
    });
  }, [asOf]);
  return useMemo(() => {
    const presences = new Map<string, WallPresence>();
    for (const { body } of told.values()) if (body?.kind === 'wall') presences.set(body.wall, body);
    return { status, isKnown: status === 'listening', presences, lastHeard };
  }, [status, told, lastHeard]);
};
