import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { meeting, meetingHead, meetingId, meetingMonth } from '../meetings';

export const MEETINGS_SCOPE = 'meetings';
export const MEETINGS_CHANNEL = 'meetings';
const channels = [{ topic: MEETINGS_CHANNEL, class: 'journal' }] as const;

/** Meetings that begin in the month (of Việt Nam's time), in the order of their beginning, with how many items each has. */
export const meetings = defineFeed({
  id: 'meetings',
  summary: 'Các cuộc họp của một tháng: thời gian, nơi họp, chủ trì, số mục',
  params: z.object({ month: meetingMonth }),
  /** `conclusionCount`: those that were not taken back. */
  body: z.object({
    month: meetingMonth,
    meetings: z.array(z.extend(meetingHead, { itemCount: z.int(), conclusionCount: z.int() })),
  }),
  scope: MEETINGS_SCOPE,
  channels,
});

/** One meeting with its items and what was concluded on them. */
export const meetingDetail = defineFeed({
  id: 'meeting',
  summary: 'Một cuộc họp: các mục, số liệu chốt của từng mục, kết luận và nhiệm vụ đã giao',
  params: z.object({ meeting: meetingId }),
  /** Null: there is no such meeting, or there was none yet. */
  body: z.object({ meeting: z.nullable(meeting) }),
  scope: MEETINGS_SCOPE,
  channels,
});
