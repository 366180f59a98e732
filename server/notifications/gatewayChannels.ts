import { sql } from 'kysely';
import * as z from 'zod/mini';
import { outsideChannel, type OutsideChannel } from '../../contract/notification';
import type { Db, Store } from '../store/store';

/** By channel, the key that browsers need for it. */
export type Channels = ReadonlyMap<OutsideChannel, { key: string | null }>;

/** A gateway that has said nothing for so long is no longer there. */
export const GATEWAY_LEASE_MS = 180_000;
const channelRow = z.object({ channel: outsideChannel, key: z.nullable(z.string()) });

/** The instant after which a gateway has to have spoken to be there at `now`. */
export const livingSince = (now: Date): string => new Date(now.getTime() - GATEWAY_LEASE_MS).toISOString();

/** Says which ways out of the house this gateway has, and forgets the gateways that are gone: all others, where it is alone. */
export const announce = (store: Store, gateway: string, channels: Channels, now: Date, isAlone: boolean): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`delete from notification_gateway where gateway <> ${gateway}::uuid
      and (${isAlone} or seen_at <= ${livingSince(now)}::timestamptz)`.execute(db);
    for (const [channel, { key }] of channels)
      await sql`insert into notification_gateway (gateway, channel, key, seen_at)
        values (${gateway}::uuid, ${channel}, ${key}, ${now.toISOString()}::timestamptz)
        on conflict (gateway, channel) do update set key = excluded.key, seen_at = excluded.seen_at`.execute(db);
  });

/** The channels that any gateway has which is there at `now`. */
export const readLiving = async (db: Db, now: Date): Promise<Channels> => {
  const { rows } = await sql`select channel, max(key) as key from notification_gateway
    where seen_at > ${livingSince(now)}::timestamptz group by channel`.execute(db);
  return new Map(rows.map((row) => channelRow.parse(row)).map(({ channel, key }) => [channel, { key }]));
};
