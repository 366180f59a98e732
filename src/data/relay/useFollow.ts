import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createFollower, type Follower, type Following } from './follower';
import { relay } from './relay';

type Controls = Pick<Follower, 'onMove' | 'breakAway' | 'rejoin'>;

/**
 * Follows who leads a meeting, from within its room (`useRelayRoom`): where to be, and `onMove` for each move with nothing drawn anew.
 * `presenter`: the seat that the meeting says; null: nobody leads, or this page does.
 */
export const useFollow = (meeting: string, presenter: string | null): Following & Controls => {
  const follower = useMemo(
    () =>
      createFollower({
        hear: (listener) => {
          const room = `meeting:${meeting}`;
          const stop = relay.hear(room, listener);
          // Who comes late, or draws this anew, stands at the newest at once.
          for (const told of relay.state(room).told.values()) listener(told);
          return stop;
        },
        now: () => performance.now(),
        wallClock: Date.now,
      }),
    [meeting],
  );
  useEffect(() => follower.start(), [follower]);
  useEffect(() => follower.presenter(presenter), [follower, presenter]);
  const state = useSyncExternalStore(follower.watch, follower.state);
  return useMemo(() => ({ ...state, onMove: follower.onMove, breakAway: follower.breakAway, rejoin: follower.rejoin }), [state, follower]);
};
