import { sql } from 'kysely';
import { countNotifications } from '../readNotifications';
import type { Handler } from './handler';
import { publishChanged } from './publishChanged';

/** Marks the asker's own notifications as read; what is not theirs, or read already, is passed over, [NT8]. */
export const markRead: Handler<'notification.read'> = async (view, { payload, principal }) => {
  const { db, at, revision } = view;
  const which =
    'upTo' in payload
      ? sql`notification_id <= ${payload.upTo}`
      : sql`notification_id in (select (jsonb_array_elements_text(${JSON.stringify(payload.ids)}::jsonb))::bigint)`;
  const { rows } = await sql`insert into notification_read (person, notification_id, at, revision)
    select person, notification_id, ${at}::timestamptz, ${revision}::bigint from notification_recipient
    where person = ${principal.id} and ${which} on conflict do nothing returning notification_id`.execute(db);
  if (rows.length > 0) await publishChanged(view, [principal.id]);
  return { marked: rows.length, unread: (await countNotifications(db, revision, principal.id)).unread };
};
