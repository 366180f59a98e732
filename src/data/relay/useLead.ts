import { useEffect, useMemo } from 'react';
import { createLeader, type Leader } from './leader';
import { relay } from './relay';

/**
 * Leads a meeting from within its room (`useRelayRoom`) while `isLeading`: `show` what has changed of address, item, scroll and camera
 * as often as it does; it is told at the pace of the contract. Whether the gateway takes it is `denied` of the room's state.
 */
export const useLead = (meeting: string, isLeading: boolean): Leader => {
  const room = `meeting:${meeting}`;
  const leader = useMemo(
    () => (isLeading ? createLeader((lead) => relay.tell(room, lead), Date.now) : { show: () => {} }),
    [room, isLeading],
  );
  useEffect(() => (isLeading ? () => relay.hush(room, 'lead') : undefined), [room, isLeading]);
  return leader;
};
