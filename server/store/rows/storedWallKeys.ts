import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';

const deviceRow = z.object({ device: z.string() });
const hashRow = z.object({ hash: z.string() });

/** What the key of a device hashes to; null where it has none. */
export const readWallKeyHash = async (db: Db, device: string): Promise<string | null> => {
  const { rows } = await sql`select hash from wall_key where device = ${device}::uuid`.execute(db);
  return rows[0] === undefined ? null : hashRow.parse(rows[0]).hash;
};

/** The device whose key hashes to this; null where there is none. */
export const findDeviceOfKey = async (db: Db, hash: string): Promise<string | null> => {
  const { rows } = await sql`select device from wall_key where hash = ${hash}`.execute(db);
  return rows[0] === undefined ? null : deviceRow.parse(rows[0]).device;
};

/** Gives a device its key, once; answers whether it had none. Keys of 30 days ago whose device nobody ever took as a wall are forgotten. */
export const writeWallKeyHash = async (db: Db, device: string, hash: string, at: string): Promise<boolean> => {
  await sql`delete from wall_key where made_at < ${at}::timestamptz - interval '30 days'
    and not exists (select 1 from wall where wall.device = wall_key.device)`.execute(db);
  const { rows } = await sql`insert into wall_key (device, hash, made_at) values (${device}::uuid, ${hash}, ${at}::timestamptz)
    on conflict (device) do nothing returning device`.execute(db);
  return rows.length > 0;
};
