import { sql } from 'kysely';
import * as z from 'zod/mini';
import { playlist, type Playlist } from '../../../contract/walls';
import type { Db } from '../store';

const playlistRow = z.object({ body: playlist });
const playlistsOf = (rows: readonly unknown[]): Playlist[] => rows.map((row) => playlistRow.parse(row).body);

/** Every playlist in its version that stood at `revision`, retired ones too, in the order in which they were made. */
export const readPlaylistsAt = async (db: Db, revision: number): Promise<Playlist[]> => {
  const { rows } = await sql`select l.body from wall_playlist f join lateral (select body from wall_playlist s where s.id = f.id
    and s.revision <= ${revision} order by s.version desc limit 1) l on true where f.version = 1 and f.revision <= ${revision}
    order by f.revision, f.id`.execute(db);
  return playlistsOf(rows);
};

/** One playlist in its version that stood at `revision`; null where there was none. */
export const readPlaylistAt = async (db: Db, revision: number, id: string): Promise<Playlist | null> => {
  const { rows } =
    await sql`select body from wall_playlist where id = ${id} and revision <= ${revision} order by version desc limit 1`.execute(db);
  return playlistsOf(rows)[0] ?? null;
};
