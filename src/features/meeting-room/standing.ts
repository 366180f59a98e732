import type { MeetingState } from '../../../contract/meetings';
import type { FollowStatus } from '../../data/relay/follow';
import type { RoomStatus } from '../../data/relay/room';

/** How this page stands in a room; it says which acts are offered, [MR5]. */
export type Standing = 'over' | 'leading' | 'following' | 'apart' | 'leader-lost' | 'nobody-leads' | 'line-lost' | 'denied' | 'entering';

interface Facts {
  state: MeetingState | null;
  /** The seat that leads; null: nobody. */
  presenter: string | null;
  seat: string | null;
  room: RoomStatus;
  follow: FollowStatus;
}

/** A page that has lost the line still leads, for its own seat was told so; whoever follows is then on its own. */
export const standingOf = ({ state, presenter, seat, room, follow }: Facts): Standing => {
  if (state === 'closed' || state === 'cancelled') return 'over';
  if (presenter !== null && presenter === seat) return room === 'lost' ? 'line-lost' : 'leading';
  if (room !== 'listening') return room === 'entering' ? 'entering' : room === 'denied' ? 'denied' : 'line-lost';
  if (presenter === null) return 'nobody-leads';
  if (follow === 'lost') return 'leader-lost';
  return follow === 'broken-away' ? 'apart' : 'following';
};

export interface Acts {
  /** Next and previous item for the whole room, hand over, lay down. */
  lead: boolean;
  take: boolean;
  takeOver: boolean;
  breakAway: boolean;
  rejoin: boolean;
}

/** What is offered where; of the presenter's acts a follower sees none, and whoever may not lead (`mayLead`) never does. */
export const actsOf = (standing: Standing, { isAway, mayLead }: { isAway: boolean; mayLead: boolean }): Acts => ({
  lead: standing === 'leading',
  take: mayLead && standing === 'nobody-leads',
  takeOver: mayLead && standing === 'leader-lost',
  breakAway: standing === 'following',
  rejoin: standing === 'apart' || (standing === 'leader-lost' && isAway),
});
