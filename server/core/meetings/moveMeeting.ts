import type { Meeting, MeetingState } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import type { Principal } from '../../access/principal';
import type { WriteView } from '../../store/store';
import { endGuests } from './endGuests';
import { meetingConflict, refuseOver } from './meetingInHand';
import { recordMeeting } from './recordMeeting';

const NEXT: Record<MeetingState, readonly MeetingState[]> = {
  planned: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: [],
  cancelled: [],
};
const WHY_NOT: Record<MeetingState, string> = {
  planned: 'Cuộc họp đã bắt đầu thì không đưa về dự kiến được.',
  open: 'Cuộc họp đang diễn ra.',
  closed: 'Cuộc họp chưa bắt đầu nên chưa kết thúc được. Hãy bắt đầu cuộc họp, hoặc huỷ nếu không họp.',
  cancelled: 'Cuộc họp không huỷ được nữa.',
};

/** Begins, closes or cancels a meeting; with its end, nobody leads it any more, and one that is cancelled has no guests. @throws ProblemError */
export const moveMeeting = async (
  view: WriteView,
  principal: Principal,
  before: Meeting,
  { state, reason }: { state: MeetingState; reason: string | null },
): Promise<Meeting> => {
  refuseOver(before);
  if (!NEXT[before.state].includes(state)) throw meetingConflict(WHY_NOT[state], before);
  if (state === 'cancelled' && reason === null) throw new ProblemError('bad-request', 'Hãy ghi lý do huỷ cuộc họp.');
  const { title, startsAt, endsAt, place, chair, secretary } = before;
  const head = { title, startsAt, endsAt, place, chair, secretary, state, reason };
  const ends = state === 'closed' || state === 'cancelled';
  const lead = ends && before.presenter !== null ? { lead: { presenter: null, fromLost: false } } : {};
  const { meeting } = await recordMeeting(view, principal, { id: before.id, meeting: before }, { head, ...lead });
  if (state === 'cancelled') await endGuests(view, before.id);
  return meeting;
};
