import * as z from 'zod/mini';
import { defineCommand } from '../command';

const key = z.string().check(z.regex(/^[\w-]{16,200}={0,2}$/));

/** Signs a browser up for web push (RFC 8030); the same browser again is the same sign-up. */
export const notificationSubscribe = defineCommand({
  id: 'notification.subscribe',
  summary: 'Đăng ký một trình duyệt nhận thông báo đẩy',
  scope: 'notifications',
  payload: z.object({
    endpoint: z.url({ protocol: /^https$/ }).check(z.maxLength(1000)),
    p256dh: key,
    auth: key,
    label: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  }),
  result: z.object({ id: z.int() }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ label }) => `browser:${label}`,
});

/** Ends the sign-up of one of the asker's browsers. */
export const notificationUnsubscribe = defineCommand({
  id: 'notification.unsubscribe',
  summary: 'Thôi nhận thông báo đẩy trên một trình duyệt',
  scope: 'notifications',
  payload: z.object({ id: z.int() }),
  result: z.object({ ended: z.boolean() }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ id }) => `browser:${id}`,
});
