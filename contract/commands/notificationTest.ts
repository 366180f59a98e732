import * as z from 'zod/mini';
import { defineCommand } from '../command';

/** Tells the asker something without content, on every channel that is on: to see that it comes. */
export const notificationTest = defineCommand({
  id: 'notification.test',
  summary: 'Gửi một thông báo thử cho chính mình qua mọi kênh đang bật',
  scope: 'notifications',
  payload: z.object({}),
  result: z.object({ id: z.int(), messages: z.int() }),
  current: z.object({}),
  expects: 'optional',
  subject: () => 'notification-test',
});
