import { sql } from 'kysely';
import * as z from 'zod/mini';
import { LISTED_NOTIFICATIONS, notification, receipt, type notifications } from '../../contract/feeds/notifications';
import { settledWhy } from '../../contract/notification';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Db } from '../store/store';

const itemRow = z.object({
  id: bigintColumn,
  key: z.string(),
  params: z.unknown(),
  severity: z.string(),
  link: z.string(),
  at: instant,
  read_at: z.nullable(instant),
  settled_at: z.nullable(instant),
  why: z.nullable(settledWhy),
});
const receiptRow = z.object({
  notification_id: bigintColumn,
  channel: z.string(),
  address: z.string(),
  state: z.string(),
  attempts: z.int(),
  fault: z.nullable(z.string()),
  code: z.nullable(z.string()),
  until: z.nullable(instant),
  at: instant,
});
const countRow = z.object({ total: bigintColumn, unread: bigintColumn });

/** Enough of an address for its owner to know it by; of a browser, which one. */
export const placeOf = (channel: string, address: string): string => {
  if (channel === 'push') return address;
  return channel === 'sms' ? `…${address.slice(-3)}` : address.replace(/^(.)[^@]*(@.*)$/, '$1…$2');
};

/** How many notifications a person has, and how many of them are neither read nor settled, at `revision`. */
export const countNotifications = async (db: Db, revision: number, person: string): Promise<{ total: number; unread: number }> => {
  const { rows } =
    await sql`select count(*) as total, count(*) filter (where d.notification_id is null and s.notification_id is null) as unread
    from notification_recipient r left join notification_read d
      on d.person = r.person and d.notification_id = r.notification_id and d.revision <= ${revision}
    left join notification_settled s on s.notification_id = r.notification_id and s.revision <= ${revision}
    where r.person = ${person} and r.revision <= ${revision}`.execute(db);
  return countRow.parse(rows[0]);
};

const receiptsOf = async (db: Db, revision: number, person: string, ids: readonly number[]) => {
  const { rows } = await sql`select d.notification_id, d.channel, d.address, r.* from notification_delivery d
    join lateral (select state, attempts, fault, code, until, at from notification_receipt t
      where t.delivery_id = d.id and t.revision <= ${revision} order by t.version desc limit 1) r on true
    where d.person = ${person} and d.notification_id in (select (jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))::bigint)
    order by d.id`.execute(db);
  const byNotification = new Map<number, z.infer<typeof receiptRow>[]>();
  for (const row of rows.map((each) => receiptRow.parse(each)))
    byNotification.set(row.notification_id, [...(byNotification.get(row.notification_id) ?? []), row]);
  return byNotification;
};

/** What one person was told up to `revision`, with what came of it on each channel. */
export const readNotifications = async (db: Db, revision: number, person: string): Promise<z.infer<typeof notifications.body>> => {
  const { rows } = await sql`select n.id, n.key, n.params, n.severity, n.link, n.at, d.at as read_at, s.at as settled_at, s.why
    from notification_recipient r join notification n on n.id = r.notification_id
    left join notification_read d on d.person = r.person and d.notification_id = n.id and d.revision <= ${revision}
    left join notification_settled s on s.notification_id = n.id and s.revision <= ${revision}
    where r.person = ${person} and r.revision <= ${revision} order by n.id desc limit ${LISTED_NOTIFICATIONS}`.execute(db);
  const items = rows.map((row) => itemRow.parse(row));
  const receipts = await receiptsOf(
    db,
    revision,
    person,
    items.map(({ id }) => id),
  );
  return {
    person,
    ...(await countNotifications(db, revision, person)),
    items: items.map(({ read_at: readAt, settled_at: settledAt, why, ...item }) =>
      notification.parse({
        ...item,
        readAt,
        settled: settledAt === null || why === null ? null : { at: settledAt, why },
        receipts: (receipts.get(item.id) ?? []).map(({ notification_id: _, address, ...said }) =>
          receipt.parse({ ...said, place: placeOf(said.channel, address) }),
        ),
      }),
    ),
  };
};
