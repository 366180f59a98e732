import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { meeting, MOST_ITEMS } from '../meetings';
import { outsideId, sentItem, sentMeeting } from '../paperless';
import { ownPath } from '../task';
import { reason } from './taskShapes';

/** The paperless-meeting system alone, by its signature; no person holds it. */
export const MEETING_RECEIVE_SCOPE = 'meetings.receive';
const changedMeeting = z.object({ meeting });

/** A meeting as the outside system has it now. One that is known under this name is changed, and only where it differs. */
export const meetingReceive = defineCommand({
  id: 'meeting.receive',
  summary: 'Nhận cuộc họp từ hệ thống họp không giấy: tạo mới, hoặc cập nhật cuộc họp đã gửi',
  scope: MEETING_RECEIVE_SCOPE,
  payload: z.object({
    id: outsideId,
    meeting: z.extend(sentMeeting, {
      items: z.array(z.extend(sentItem, { address: z.nullable(ownPath) })).check(z.maxLength(MOST_ITEMS)),
    }),
  }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'optional',
  subject: ({ id }) => `meeting:${id}`,
});

export const meetingCallOff = defineCommand({
  id: 'meeting.callOff',
  summary: 'Huỷ cuộc họp mà hệ thống họp không giấy đã gửi',
  scope: MEETING_RECEIVE_SCOPE,
  payload: z.object({ id: outsideId, reason }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'optional',
  subject: ({ id }) => `meeting:${id}`,
});
