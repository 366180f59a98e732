import { ProblemError } from '../../../contract/problem';
import type { Handler } from './handler';

/** Tells the asker something without content: once for each command, [NT1]. */
export const testNotification: Handler<'notification.test'> = async (view, { principal, context }) => {
  const told = await context.notify?.(view, [
    {
      eventId: `test:${principal.id}:${view.revision}`,
      key: 'test',
      params: {},
      severity: 'info',
      link: '/thong-bao',
      audience: `person:${principal.id}`,
    },
  ]);
  if (!told?.[0]) throw new ProblemError('unavailable', 'Nơi này không gửi thông báo. Hãy hỏi người vận hành hệ thống.');
  return told[0];
};
