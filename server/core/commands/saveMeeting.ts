import { ProblemError } from '../../../contract/problem';
import { makeMeeting, recordMeeting } from '../meetings/recordMeeting';
import { meetingInHand, refuseOver } from '../meetings/meetingInHand';
import { refuseSpan } from '../meetings/refuseSpan';
import type { Handler } from './handler';

/** A new meeting, planned and without items, or another head of one that goes on or will. */
export const saveMeeting: Handler<'meeting.save'> = async (view, { payload: { meeting: id, body }, expected, principal }) => {
  refuseSpan(body);
  if (id === null) {
    if (expected !== 0)
      throw new ProblemError('bad-request', 'Cuộc họp mới chưa có phiên bản nào: "expected" phải là 0. Hãy tải lại trang rồi tạo lại.');
    const { meeting } = await makeMeeting(view, principal, null, { ...body, state: 'planned', reason: null });
    return { meeting };
  }
  const { meeting: before } = await meetingInHand(view, id, expected, ['head']);
  refuseOver(before);
  const head = { ...body, state: before.state, reason: null };
  const { meeting } = await recordMeeting(view, principal, { id, meeting: before }, { head });
  return { meeting };
};
