import { sql } from 'kysely';
import * as z from 'zod/mini';
import { noticeKey, outsideChannel, severity, type NoticeKey, type OutsideChannel, type Severity } from '../../contract/notification';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Db } from '../store/store';
import { livingSince } from './gatewayChannels';

/** A delivery that is due, with what is told. */
export interface Candidate {
  id: number;
  notification: number;
  key: string;
  person: string;
  channel: OutsideChannel;
  address: string;
  onShift: boolean;
  held: boolean;
  attempts: number;
  notice: NoticeKey;
  severity: Severity;
  /** When it was told, ms. */
  at: number;
  /** How many others are told in it already. */
  others: number;
}

/** So many are looked at together; the gravest first. */
const MOST = 500;
const row = z.object({
  id: bigintColumn,
  notification_id: bigintColumn,
  key: z.string(),
  person: z.string(),
  channel: outsideChannel,
  address: z.string(),
  on_shift: z.boolean(),
  held: z.boolean(),
  attempts: z.int(),
  notice: noticeKey,
  severity,
  at: instant,
  others: bigintColumn,
});

/**
 * What may go at `now` by one of `channels`, or by one that no gateway has, and nobody is at; a lease that has run out is of a
 * program that was ended.
 */
export const readDue = async (db: Db, now: Date, channels: readonly OutsideChannel[]): Promise<Candidate[]> => {
  const { rows } =
    await sql`select d.id, d.notification_id, d.key::text as key, d.person, d.channel, d.address, d.on_shift, d.held, d.attempts,
      n.key as notice, n.severity, n.at,
      (select count(*) from notification_delivery c where c.collected_into = d.id) as others
    from notification_delivery d join notification n on n.id = d.notification_id
    where d.open and d.next_at <= ${now.toISOString()}::timestamptz
      and (d.lease_until is null or d.lease_until <= ${now.toISOString()}::timestamptz)
      and (d.channel in (select jsonb_array_elements_text(${JSON.stringify(channels)}::jsonb))
        or not exists (select from notification_gateway g where g.channel = d.channel and g.seen_at > ${livingSince(now)}::timestamptz))
    order by (case n.severity when 'critical' then 0 when 'warning' then 1 else 2 end), d.id limit ${MOST}`.execute(db);
  return rows.map((raw) => {
    const { notification_id: notification, on_shift: onShift, at, ...rest } = row.parse(raw);
    return { ...rest, notification, onShift, at: Date.parse(at) };
  });
};

const attemptRow = z.object({ channel: outsideChannel, address: z.string(), at: instant });

/** When messages were handed over since `since` (ms), by channel and address; what is older than a day is forgotten. */
export const readAttempts = async (
  db: Db,
  since: number,
  now: Date,
): Promise<{ channel: OutsideChannel; address: string; at: number }[]> => {
  await sql`delete from notification_attempt where at < ${new Date(now.getTime() - 24 * 3_600_000).toISOString()}::timestamptz`.execute(db);
  const { rows } =
    await sql`select channel, address, at from notification_attempt where at > ${new Date(since).toISOString()}::timestamptz`.execute(db);
  return rows.map((raw) => attemptRow.parse(raw)).map(({ at, ...rest }) => ({ ...rest, at: Date.parse(at) }));
};
