import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { notificationSettings as settings } from '../feeds/notifications';

/** A mail address as far as it can be judged without sending to it; no line break can get into a header. */
const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;
const PHONE = /^\+?\d{8,15}$/;
/** Whether a message can go to this address on this channel. */
export const isAddress = (channel: 'mail' | 'sms', text: string): boolean => (channel === 'mail' ? MAIL : PHONE).test(text);

/** Says how the asker wants to be told; a channel that is on needs an address of the right form. */
export const notificationSettings = defineCommand({
  id: 'notification.settings',
  summary: 'Đặt cách nhận thông báo của mình: kênh, địa chỉ, mức độ, giờ yên lặng',
  scope: 'notifications',
  payload: settings.check(
    z.refine(({ mail, sms }) => (!mail.on || isAddress('mail', mail.address)) && (!sms.on || isAddress('sms', sms.address))),
  ),
  result: z.object({ version: z.int() }),
  current: z.object({ version: z.int(), settings }),
  expects: 'required',
  subject: () => 'notification-settings',
});
