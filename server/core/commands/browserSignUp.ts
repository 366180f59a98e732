import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { bigintColumn } from '../../store/rows/columns';
import { readAvailable } from '../../store/rows/storedNotifySettings';
import type { Handler } from './handler';
import { publishChanged } from './publishChanged';

const idRow = z.object({ id: bigintColumn });
const MOST = 20;
/** The push services of the browsers there are: the server calls no other address that a page hands in. */
const PUSH_SERVICES =
  /^https:\/\/(fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|web\.push\.apple\.com|[a-z0-9-]+\.notify\.windows\.com)\//;

/** Signs a browser up for web push; a sign-up of the same browser before this one ends, whoever made it. */
export const signBrowserUp: Handler<'notification.subscribe'> = async (view, { payload, principal }) => {
  const { db, at, revision } = view;
  if ((await readAvailable(db, revision)).every(({ channel }) => channel !== 'push'))
    throw new ProblemError('bad-request', 'Máy chủ chưa bật thông báo đẩy. Hãy hỏi người vận hành hệ thống.');
  if (!PUSH_SERVICES.test(payload.endpoint))
    throw new ProblemError(
      'bad-request',
      'Trình duyệt này dùng dịch vụ đẩy mà hệ thống không nhận. Hãy dùng Chrome, Edge, Firefox hoặc Safari.',
    );
  await sql`update notification_browser set ended_revision = ${revision}
    where endpoint = ${payload.endpoint} and ended_revision is null`.execute(db);
  const { rows } = await sql`insert into notification_browser (person, endpoint, p256dh, auth, label, since, revision)
    select ${principal.id}, ${payload.endpoint}, ${payload.p256dh}, ${payload.auth}, ${payload.label}, ${at}::timestamptz, ${revision}::bigint
    where (select count(*) from notification_browser where person = ${principal.id} and ended_revision is null) < ${MOST}
    returning id`.execute(db);
  if (!rows[0])
    throw new ProblemError(
      'bad-request',
      `Mỗi người đăng ký được tối đa ${MOST} trình duyệt. Hãy bỏ trình duyệt không còn dùng rồi thử lại.`,
    );
  await publishChanged(view, [principal.id]);
  return idRow.parse(rows[0]);
};

/** Ends the sign-up of one of the asker's browsers; `ended` is false where there was none. */
export const signBrowserOff: Handler<'notification.unsubscribe'> = async (view, { payload, principal }) => {
  const { rows } = await sql`update notification_browser set ended_revision = ${view.revision}
    where id = ${payload.id} and person = ${principal.id} and ended_revision is null returning id`.execute(view.db);
  if (rows.length > 0) await publishChanged(view, [principal.id]);
  return { ended: rows.length > 0 };
};
