import type { MeetingItem } from '../../../../contract/meetings';
import { itemAddress, outOfRoom } from '../../../lib/roomAddress';

/** The page of an item on the desk, with the figures that are frozen of it. */
export const shownAddress = (item: Pick<MeetingItem, 'id' | 'address' | 'asOf' | 'frozen'>): string => outOfRoom(itemAddress('', item));

/** The page of an item with the figures of now, in the room, whose bar offers to freeze them for it. */
export const freezeAddress = (meeting: string, item: Pick<MeetingItem, 'id' | 'address' | 'asOf' | 'frozen'>): string =>
  itemAddress(meeting, item, true);
