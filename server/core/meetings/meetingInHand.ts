import type { Meeting } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import { readMeetingAt, type MeetingPart, type StoredMeeting } from '../../store/rows/storedMeetings';
import type { WriteView } from '../../store/store';

const LATE = 'Cuộc họp vừa được người khác cập nhật nên lệnh không được thực hiện. Hãy xem nội dung mới rồi quyết định lại.';
const OVER = {
  closed: 'Cuộc họp đã kết thúc nên không thay đổi được nữa.',
  cancelled: 'Cuộc họp đã bị huỷ nên không thay đổi được nữa.',
} as const;

export const meetingConflict = (detail: string, meeting: Meeting): ProblemError => new ProblemError('conflict', detail, { meeting });

/**
 * The meeting of this id as it stands in this transaction. What was decided on parts that nobody has changed since is not late:
 * who leads and who writes do not stand in each other's way.
 * @throws ProblemError `not-found`, or `conflict` with the meeting as it is now, when one of `parts` is past `expected`
 */
export const meetingInHand = async (
  { db, revision }: WriteView,
  id: string,
  expected: number | null,
  parts: readonly MeetingPart[],
): Promise<StoredMeeting> => {
  const stored = await readMeetingAt(db, revision, id);
  if (stored === null) throw new ProblemError('not-found', 'Không có cuộc họp này. Hãy tải lại danh sách rồi chọn lại.');
  const isLate = expected !== null && (expected > stored.meeting.version || parts.some((part) => stored.parts[part] > expected));
  if (isLate) throw meetingConflict(LATE, stored.meeting);
  return stored;
};

/** @throws ProblemError `conflict` where the meeting is closed or was cancelled */
export const refuseOver = (meeting: Meeting): void => {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') throw meetingConflict(OVER[meeting.state], meeting);
};
