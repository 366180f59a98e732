import { WALL_SHOW_SCOPE } from '../../../contract/commands/wallActs';
import { MEETING_LEAD_SCOPE } from '../../../contract/commands/meetingActs';
import { MEETINGS_SCOPE } from '../../../contract/feeds/meetings';
import { WALLS_SCOPE } from '../../../contract/feeds/walls';
import type { RelayBody } from '../../../contract/relay';
import { mayActIn, mayAttend, mayExecute, mayRead } from '../../access/policy';
import type { Principal } from '../../access/principal';
import type { Known } from './known';

/** The meeting of a room; null for the room of the walls. */
export const meetingOf = (room: string): string | null => (room.startsWith('meeting:') ? room.slice('meeting:'.length) : null);
export const WALLS_ROOM = 'walls';
export const LEAD_KEY = 'lead';

export const mayListen = (principal: Principal, room: string): boolean =>
  room === WALLS_ROOM ? mayRead(principal, WALLS_SCOPE) : mayRead(principal, MEETINGS_SCOPE) && mayAttend(principal, meetingOf(room));

/** Under what key this may be told, by whoever sits in that seat; null: it may not; undefined: that is not known yet, [RL5] [RL6]. */
export const keyFor = (
  principal: Principal,
  room: string,
  seat: string | null,
  body: RelayBody,
  known: Known,
): string | null | undefined => {
  const meeting = meetingOf(room);
  if (body.kind === 'wall') {
    if (room !== WALLS_ROOM || !mayExecute(principal, WALL_SHOW_SCOPE)) return null;
    const isThere = known.hasWall(body.wall);
    return isThere === undefined ? undefined : isThere ? body.wall : null;
  }
  if (meeting === null || seat === null || !mayRead(principal, MEETINGS_SCOPE)) return null;
  if (body.kind === 'seat') return seat;
  if (!mayExecute(principal, MEETING_LEAD_SCOPE) || !mayActIn(principal, meeting, MEETING_LEAD_SCOPE)) return null;
  const presenting = known.presenting(meeting);
  if (presenting === undefined) return undefined;
  return presenting && !presenting.isOver && presenting.seat === seat ? LEAD_KEY : null;
};
