import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { meetingDetail, meetings } from '../../contract/feeds/meetings';

type List = z.infer<typeof meetings.body>;
type Detail = z.infer<typeof meetingDetail.body>;

/** A meeting does not travel whole: the list of a month that one of the changed begins in, or did, is fetched, any other stays. */
export const reduceMeetings = (body: List, change: Change): List | null =>
  change.kind === 'meetings.changed' && change.months.includes(body.month) ? null : body;

/** One meeting is fetched when it has changed; of which meeting an empty body was asked, only the server knows. */
export const reduceMeeting = (body: Detail, change: Change): Detail | null => {
  if (change.kind !== 'meetings.changed') return body;
  return body.meeting === null || change.meetings.includes(body.meeting.id) ? null : body;
};
