import { useEffect, useEffectEvent } from 'react';
import { meetingDetail } from '../../../contract/feeds/meetings';
import type { Meeting, MeetingItem } from '../../../contract/meetings';
import { hushRoom, tellRoom, useRelayRoom } from '../../data/relay/useRelayRoom';
import { useFollow } from '../../data/relay/useFollow';
import { useLead } from '../../data/relay/useLead';
import { useFeed } from '../../data/useFeed';
import { itemAddress, roomDoor, toldAddress } from '../../lib/roomAddress';
import { useIntent } from './intent';
import { useOwnName } from './ownName';
import { useSeatKey } from './ownSeat';
import { peopleOf } from './people';
import { actsOf, standingOf } from './standing';
import { useFollowing } from './useFollowing';

interface RoomOptions {
  meeting: string;
  /** The item that the address names. */
  item: string | undefined;
  /** Path and query of what is on screen. */
  address: string;
  go: (address: string) => void;
  /** Goes there in the place of what is on screen. */
  replace: (address: string) => void;
  /** As the signed link that opened the room names this person; null where none did. */
  invitedAs: string | null;
  /** Whether the policy lets this person lead. */
  mayLead: boolean;
}

const PRESENCE = ['seat'] as const;
const indexOf = (meeting: Meeting | null | undefined, item: string | undefined): number =>
  meeting?.items.findIndex(({ id }) => id === item) ?? -1;

/** The room of a meeting as this page sits in it: who leads, how this page stands to that, and where it goes. */
export const useMeetingRoom = ({ meeting: id, item: itemId, address, go, replace, invitedAs, mayLead }: RoomOptions) => {
  const feed = useFeed(meetingDetail, { meeting: id }, null);
  const meeting = feed.body?.meeting;
  const own = useOwnName();
  const name = own.name === '' ? (invitedAs ?? '') : own.name;
  const seatKey = useSeatKey();
  const room = `meeting:${id}`;
  const sitting = useRelayRoom(seatKey === null ? null : room, { seatKey, kinds: PRESENCE });
  const { seat } = sitting;
  const presenter = meeting?.state === 'planned' || meeting?.state === 'open' ? meeting.presenter : null;
  const leads = presenter !== null && presenter.seat === seat;
  const follow = useFollow(id, presenter === null || leads ? null : presenter.seat);
  const leader = useLead(id, leads);
  const standing = standingOf({
    state: meeting?.state ?? null,
    presenter: presenter?.seat ?? null,
    seat,
    room: sitting.status,
    follow: follow.status,
  });
  useIntent();
  useFollowing({ follow, address, replace });

  const isFollowing = standing === 'leading' || standing === 'following';
  useEffect(() => {
    if (seatKey !== null) tellRoom(room, { kind: 'seat', name, following: isFollowing });
  }, [room, seatKey, name, isFollowing]);
  useEffect(() => () => hushRoom(room, 'seat'), [room]);
  useEffect(() => leader.show({ address: toldAddress(address), item: itemId ?? null }), [leader, address, itemId]);

  // Whoever comes in by the door lands at the presenter's, or else at the first item.
  const isAtDoor = itemId === undefined && address.startsWith(roomDoor(id));
  const first = meeting?.items[0];
  const waitsForLead = standing === 'entering' || (standing === 'following' && follow.place === null);
  const land = useEffectEvent((target: MeetingItem) => replace(itemAddress(id, target)));
  const canLand = isAtDoor && first !== undefined && !waitsForLead && (follow.place === null || follow.isAway || standing !== 'following');
  useEffect(() => {
    if (canLand) land(first);
  }, [canLand, first]);

  const index = indexOf(meeting, itemId);
  const goTo = (target: MeetingItem | undefined, isNow = false): void => {
    if (target) go(itemAddress(id, target, isNow));
  };
  return {
    id,
    feed,
    meeting,
    name,
    saveName: own.save,
    seat,
    seatKey,
    presenter,
    leads,
    standing,
    acts: actsOf(standing, { isAway: follow.isAway, mayLead }),
    follow,
    leader,
    people: peopleOf(sitting.told, { seat, presenter: presenter?.seat ?? null }),
    index,
    item: meeting?.items[index],
    isAtDoor,
    goTo,
    step: (by: 1 | -1): void => goTo(meeting?.items[index + by]),
  };
};
export type MeetingRoom = ReturnType<typeof useMeetingRoom>;
