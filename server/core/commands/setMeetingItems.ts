import { checkItems } from '../meetings/checkItems';
import { meetingInHand, refuseOver } from '../meetings/meetingInHand';
import { recordMeeting } from '../meetings/recordMeeting';
import type { Handler } from './handler';

/** Puts these items in the place of those there were; their conclusions stay with them. */
export const setMeetingItems: Handler<'meeting.setItems'> = async (view, { payload: { meeting: id, items }, expected, principal }) => {
  const { meeting: before } = await meetingInHand(view, id, expected, ['items', 'said']);
  refuseOver(before);
  await checkItems(view, items, before, principal);
  const { meeting } = await recordMeeting(view, principal, { id, meeting: before }, { items });
  return { meeting };
};
