import { meetingInHand } from '../meetings/meetingInHand';
import { moveMeeting } from '../meetings/moveMeeting';
import type { Handler } from './handler';

/** Begins, closes or cancels a meeting. */
export const setMeetingState: Handler<'meeting.setState'> = async (view, { payload, expected, principal }) => {
  const { meeting } = await meetingInHand(view, payload.meeting, expected, ['head']);
  return { meeting: await moveMeeting(view, principal, meeting, payload) };
};
