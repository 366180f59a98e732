import type { Meeting } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import { systemOf, type Principal } from '../../access/principal';
import { isSameJson } from '../../ingest/sameJson';
import { findOutsideMeeting } from '../../store/rows/storedMeetings';
import type { WriteView } from '../../store/store';
import { checkItems } from '../meetings/checkItems';
import { meetingInHand, refuseOver } from '../meetings/meetingInHand';
import { mergeSentHead } from '../meetings/mergeSentHead';
import { mergeSentItems } from '../meetings/mergeSentItems';
import { moveMeeting } from '../meetings/moveMeeting';
import { keepOutsideHead, readOutsideHead } from '../meetings/outsideHead';
import { keepOutsideItems, readOutsideItems } from '../meetings/outsideItems';
import { makeMeeting, recordMeeting } from '../meetings/recordMeeting';
import { refuseSpan } from '../meetings/refuseSpan';
import type { Handler } from './handler';

/** @throws ProblemError `not-allowed` for whoever is no system */
const systemInHand = (principal: Principal): string => {
  const system = systemOf(principal);
  if (system === null) throw new ProblemError('not-allowed', 'Lệnh này chỉ dành cho hệ thống họp không giấy đã được khai báo.');
  return system;
};

const meetingOf = async (view: WriteView, system: string, id: string): Promise<Meeting | null> => {
  const known = await findOutsideMeeting(view.db, system, id);
  return known === null ? null : (await meetingInHand(view, known, null, [])).meeting;
};

/** Makes the meeting that an outside system sent, or changes of it what differs from what it sent last; the same once more changes nothing, [MT9]. */
export const receiveMeeting: Handler<'meeting.receive'> = async (view, { payload: { id, meeting: sent }, principal }) => {
  const system = systemInHand(principal);
  const { items: sentItems, ...body } = sent;
  refuseSpan(body);
  if (new Set(sentItems.map((item) => item.id)).size < sentItems.length)
    throw new ProblemError('bad-request', 'Danh sách có hai mục cùng mã ("id"). Hãy đặt mỗi mục một mã rồi gửi lại.');
  const known = await meetingOf(view, system, id);
  if (known) refuseOver(known);
  const planned = { ...body, state: 'planned' as const, reason: null };
  let { meeting } = known ? { meeting: known } : await makeMeeting(view, principal, { system, id }, planned);
  const { title, startsAt, endsAt, place, chair, secretary } = meeting;
  const standingHead = { title, startsAt, endsAt, place, chair, secretary };
  const knownItems = await readOutsideItems(view.db, meeting.id, principal.id);
  const next = mergeSentHead(standingHead, body, await readOutsideHead(view.db, meeting.id, principal.id));
  await keepOutsideHead(view.db, meeting.id, body);
  if (!isSameJson(next, standingHead)) {
    refuseSpan(next);
    meeting = (await recordMeeting(view, principal, { id: meeting.id, meeting }, { head: { ...next, state: meeting.state, reason: null } }))
      .meeting;
  }
  const merged = await mergeSentItems(meeting, sentItems, knownItems);
  const standing = meeting.items.map(({ conclusions: _conclusions, ...item }) => item);
  await checkItems(view, merged.items, meeting, principal);
  await keepOutsideItems(view.db, meeting.id, merged.known);
  if (isSameJson(merged.items, standing)) return { meeting };
  return { meeting: (await recordMeeting(view, principal, { id: meeting.id, meeting }, { items: merged.items })).meeting };
};

/** Cancels the meeting that an outside system sent; one that is cancelled already stays so, [MT9]. */
export const callOffMeeting: Handler<'meeting.callOff'> = async (view, { payload: { id, reason }, principal }) => {
  const meeting = await meetingOf(view, systemInHand(principal), id);
  if (meeting === null) throw new ProblemError('not-found', 'Hệ thống chưa nhận cuộc họp nào có mã này.');
  if (meeting.state === 'cancelled') return { meeting };
  return { meeting: await moveMeeting(view, principal, meeting, { state: 'cancelled', reason }) };
};
