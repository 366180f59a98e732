import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { meeting, meetingBody, meetingId, meetingItemBody, meetingState, MOST_ITEMS } from '../meetings';
import { seatId, seatKey } from '../relay';
import { taskDue } from '../task';
import { coordinating, leads, person, reason, title } from './taskShapes';

/** Who prepares meetings, and writes what they conclude. */
export const MEETING_EDIT_SCOPE = 'meetings.edit';
/** Who may lead others through a meeting. */
export const MEETING_LEAD_SCOPE = 'meetings.lead';

const changedMeeting = z.object({ meeting });
const which = { meeting: meetingId };
const item = z.uuid();
const ofMeeting = ({ meeting: id }: { meeting: string }): string => `meeting:${id}`;

/** A new meeting (`meeting` null, `expected` 0) or another head of the one that was seen. */
export const meetingSave = defineCommand({
  id: 'meeting.save',
  summary: 'Tạo cuộc họp, hoặc sửa tên, thời gian, nơi họp, chủ trì, thư ký',
  scope: MEETING_EDIT_SCOPE,
  payload: z.object({ meeting: z.nullable(meetingId), body: meetingBody }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'required',
  subject: ({ meeting: id, body }) => `meeting:${id ?? body.title}`,
});

/** The items in their order, whole: new ones have a new id, one with conclusions may not be left out. A hash must be of a frozen view of the item's address. */
export const meetingSetItems = defineCommand({
  id: 'meeting.setItems',
  summary: 'Đặt các mục của cuộc họp theo thứ tự: tên, cơ quan báo cáo, trang số liệu, số liệu chốt',
  scope: MEETING_EDIT_SCOPE,
  payload: z.object({ ...which, items: z.array(z.extend(meetingItemBody, { id: item })).check(z.maxLength(MOST_ITEMS)) }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'required',
  subject: ofMeeting,
});

export const meetingSetState = defineCommand({
  id: 'meeting.setState',
  summary: 'Bắt đầu, kết thúc hoặc huỷ cuộc họp',
  scope: MEETING_EDIT_SCOPE,
  payload: z.object({ ...which, state: meetingState, reason: z.nullable(reason) }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'required',
  subject: ofMeeting,
});

/**
 * Takes the lead, hands it over (to `seat`), or lays it down. Whoever acts gives the key of its seat, never the seat, which everyone knows.
 * Taken from another only where that one is lost, or said to be (`fromLost`).
 */
export const meetingLead = defineCommand({
  id: 'meeting.lead',
  summary: 'Nhận, chuyển hoặc thôi điều khiển trình chiếu',
  scope: MEETING_LEAD_SCOPE,
  payload: z.object({
    ...which,
    act: z.discriminatedUnion('act', [
      z.object({
        act: z.literal('take'),
        seatKey,
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
        fromLost: z.boolean(),
      }),
      z.object({
        act: z.literal('hand-over'),
        seatKey,
        seat: seatId,
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      }),
      z.object({ act: z.literal('lay-down'), seatKey }),
    ]),
  }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'required',
  subject: ofMeeting,
});

/** Writes what was concluded on an item, and gives the task that it asks for in the same act. */
export const meetingConclude = defineCommand({
  id: 'meeting.conclude',
  summary: 'Ghi kết luận của một mục, kèm giao nhiệm vụ nếu có',
  scope: MEETING_EDIT_SCOPE,
  payload: z.object({
    ...which,
    item,
    text: reason,
    task: z.nullable(z.object({ title, leads, person, coordinating, due: taskDue })),
  }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'optional',
  subject: ofMeeting,
});

/** Takes a conclusion back; its task, if any, is ended by hand. */
export const meetingWithdraw = defineCommand({
  id: 'meeting.withdraw',
  summary: 'Rút một kết luận đã ghi, kèm lý do; biên bản giữ lại dòng đã rút',
  scope: MEETING_EDIT_SCOPE,
  payload: z.object({ ...which, item, conclusion: z.uuid(), reason }),
  result: changedMeeting,
  current: changedMeeting,
  expects: 'optional',
  subject: ofMeeting,
});
