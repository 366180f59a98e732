import * as z from 'zod/mini';
import { defineCommand } from '../command';

/** Marks the asker's own notifications as read: those named, or all up to and with one. What is read stays read. */
export const notificationRead = defineCommand({
  id: 'notification.read',
  summary: 'Đánh dấu đã đọc một số thông báo của mình, hoặc tất cả đến một thông báo',
  scope: 'notifications',
  payload: z.union([z.object({ ids: z.array(z.int()).check(z.minLength(1), z.maxLength(500)) }), z.object({ upTo: z.int() })]),
  result: z.object({ marked: z.int(), unread: z.int() }),
  current: z.object({}),
  expects: 'optional',
  mayWait: true,
  subject: (payload) => ('upTo' in payload ? `notifications:..${payload.upTo}` : `notifications:${payload.ids.slice(0, 20).join(',')}`),
});
