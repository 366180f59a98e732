import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { audience, noticeKey, outsideChannel, productPath, receiptState, sendFault, settledWhy, severity } from '../notification';

const moment = z.iso.datetime({ offset: true });
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const receipt = z.object({
  channel: outsideChannel,
  /** Which of the person's addresses on the channel, in a few letters: never the address itself. */
  place: z.string(),
  state: receiptState,
  at: moment,
  attempts: z.int(),
  fault: z.nullable(sendFault),
  /** What the other side answered, as a code: `451`. */
  code: z.nullable(z.string()),
  until: z.nullable(moment),
});
export const notification = z.object({
  id: z.int(),
  key: noticeKey,
  params: z.record(z.string(), z.string()),
  severity,
  link: productPath,
  at: moment,
  readAt: z.nullable(moment),
  /** Set once what it is about was settled otherwise: it stays in the list, and is counted as unread no more. */
  settled: z.nullable(z.object({ at: moment, why: settledWhy })),
  receipts: z.array(receipt),
});
export type Notification = z.infer<typeof notification>;

export const NOTIFICATIONS_CHANNEL = 'notifications';
const channels = [{ topic: NOTIFICATIONS_CHANNEL, class: 'journal' }] as const;
/** At most so many are listed, newest first; `unread` counts all. */
export const LISTED_NOTIFICATIONS = 200;

/** What the person who asks was told. */
export const notifications = defineFeed({
  id: 'notifications',
  summary: 'Thông báo của người đang xem: nội dung, đã đọc hay chưa, biên nhận theo kênh',
  params: z.object({}),
  body: z.object({ person: z.string(), unread: z.int(), total: z.int(), items: z.array(notification) }),
  scope: 'notifications',
  personal: true,
  channels,
});

const channelSettings = z.object({
  on: z.boolean(),
  /** Where mail or SMS goes; empty on push, which goes to the browsers that were signed up. */
  address: z.string().check(z.maxLength(200)),
  least: severity,
  quiet: z.nullable(z.object({ from: clock, to: clock }).check(z.refine(({ from, to }) => from !== to))),
});
/** How a person is told, channel by channel. */
export const notificationSettings = z.object({ push: channelSettings, mail: channelSettings, sms: channelSettings });
export type NotificationSettings = z.infer<typeof notificationSettings>;

export const notificationSettingsFeed = defineFeed({
  id: 'notification-settings',
  summary: 'Cách nhận thông báo của người đang xem, và các kênh mà hệ thống đã cấu hình',
  params: z.object({}),
  body: z.object({
    person: z.string(),
    /** 0: the person has chosen nothing yet. */
    version: z.int(),
    settings: notificationSettings,
    /** Which channels the operator has set up; `key`: the public key for web push. */
    available: z.array(z.object({ channel: outsideChannel, key: z.nullable(z.string()) })),
    browsers: z.array(z.object({ id: z.int(), label: z.string(), since: moment })),
  }),
  scope: 'notifications',
  personal: true,
  channels,
});

/** One turn of duty: who is told, in whose name, by which channels. */
export const rosterTurn = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** The person's account. */
  person: z.string().check(z.regex(/^[\w.@-]{1,100}$/)),
  duty: audience,
  channels: z.array(outsideChannel),
  mail: z.string().check(z.maxLength(200)),
  sms: z.string().check(z.maxLength(20)),
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  from: clock,
  to: clock,
  since: z.iso.date(),
  until: z.nullable(z.iso.date()),
});
export type RosterTurn = z.infer<typeof rosterTurn>;
export const ROSTER_MAX = 200;
export const ROSTER_CHANNEL = 'roster';

/** Who is on duty when, for which agency or role. */
export const roster = defineFeed({
  id: 'roster',
  summary: 'Lịch trực: ai trực, trực việc gì, giờ nào, nhận tin qua kênh nào',
  params: z.object({}),
  body: z.object({
    version: z.int(),
    changedBy: z.nullable(z.string()),
    changedAt: z.nullable(moment),
    turns: z.array(rosterTurn).check(z.maxLength(ROSTER_MAX)),
  }),
  scope: 'roster',
  channels: [{ topic: ROSTER_CHANNEL, class: 'journal' }],
});
