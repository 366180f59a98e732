import type { MeetingHead } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import { seatOf } from '../../access/seatOf';
import { meetingConflict, meetingInHand, refuseOver } from '../meetings/meetingInHand';
import { recordMeeting } from '../meetings/recordMeeting';
import type { Handler } from './handler';

/**
 * Takes, hands over or lays down the lead of a meeting, for the seat whose key is given: seats are public, keys are not. Whose lead is
 * taken away must be said to be lost, and be the one that was seen to be; the audit names who said so.
 */
export const leadMeeting: Handler<'meeting.lead'> = async (view, { payload: { meeting: id, act }, expected, principal }) => {
  const { meeting: before } = await meetingInHand(view, id, null, []);
  refuseOver(before);
  const { presenter } = before;
  const own = await seatOf(act.seatKey);
  const busy = presenter === null ? 'Chưa có ai điều khiển.' : `${presenter.name} đang điều khiển trình chiếu.`;
  const changeTo = async (next: MeetingHead['presenter'], fromLost = false) => {
    await meetingInHand(view, id, expected, ['lead']);
    return { meeting: (await recordMeeting(view, principal, { id, meeting: before }, { lead: { presenter: next, fromLost } })).meeting };
  };
  if (act.act === 'take') {
    const isOthers = presenter !== null && presenter.seat !== own;
    if (isOthers && !act.fromLost) throw meetingConflict(`${busy} Hãy đề nghị người đó chuyển quyền điều khiển.`, before);
    return changeTo({ seat: own, name: act.name, since: view.at }, isOthers);
  }
  if (presenter?.seat !== own) throw meetingConflict(`${busy} Chỉ người đang điều khiển mới chuyển hoặc thôi điều khiển được.`, before);
  if (act.act === 'lay-down') return changeTo(null);
  if (act.seat === own) throw new ProblemError('bad-request', 'Người nhận đang là người điều khiển. Hãy chọn người khác trong phòng.');
  return changeTo({ seat: act.seat, name: act.name, since: view.at });
};
