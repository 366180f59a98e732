import { sql } from 'kysely';
import * as z from 'zod/mini';
import { wall, type Wall } from '../../../contract/walls';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

const wallRow = z.object({ body: wall });
const wallsOf = (rows: readonly unknown[]): Wall[] => rows.map((row) => wallRow.parse(row).body);

/** Every wall as it stood at `revision`, those let go of too, in the order in which they were taken. */
export const readWallsAt = async (db: Db, revision: number): Promise<Wall[]> => {
  const { rows } = await sql`select v.body from wall w join lateral (select body from wall_version s where s.wall = w.id
    and s.revision <= ${revision} order by s.revision desc limit 1) v on true where w.revision <= ${revision}
    order by w.revision, w.id`.execute(db);
  return wallsOf(rows);
};

/** One wall as it stood at `revision`; null where there was none of this id. */
export const readWallAt = async (db: Db, revision: number, id: string): Promise<Wall | null> => {
  const { rows } = await sql`select body from wall_version where wall = ${id}::uuid and revision <= ${revision}
    order by revision desc limit 1`.execute(db);
  return wallsOf(rows)[0] ?? null;
};

/** The wall that this browser was at `revision`; null where nobody had taken it, or had let it go again. */
export const readWallOfDevice = async (db: Db, revision: number, device: string): Promise<Wall | null> => {
  const { rows } = await sql`select v.body from wall w join lateral (select body from wall_version s where s.wall = w.id
    and s.revision <= ${revision} order by s.revision desc limit 1) v on true
    where w.device = ${device}::uuid and w.revision <= ${revision} order by w.revision desc limit 1`.execute(db);
  const [found] = wallsOf(rows);
  return found === undefined || found.isRetired ? null : found;
};

/** A code as it stands in a transaction; `until`: ISO 8601, whether or not it has passed. */
export interface WallCode {
  code: string;
  device: string;
  until: string;
}
const codeRow = z.object({ id: bigintColumn, code: z.string(), device: z.string(), until: instant });

/** The code that a browser had at `revision`, neither used nor replaced by then. */
export const readCodeOfDevice = async (db: Db, revision: number, device: string): Promise<WallCode | null> => {
  const { rows } = await sql`select id, code, device, until from wall_code where device = ${device}::uuid and revision <= ${revision}
    and (ended is null or ended > ${revision}) order by id desc limit 1`.execute(db);
  return rows[0] === undefined ? null : codeRow.parse(rows[0]);
};

/** Every code that is neither used nor replaced now, those whose time has passed too. */
export const readStandingCodes = async (db: Db): Promise<WallCode[]> => {
  const { rows } = await sql`select id, code, device, until from wall_code where ended is null order by id`.execute(db);
  return rows.map((row) => codeRow.parse(row));
};
