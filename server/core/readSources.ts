import { sql } from 'kysely';
import type { Source } from '../../contract/feeds/sources';
import { sourcesAt, toSource } from '../store/rows/storedSource';
import type { Db } from '../store/store';

/** Every source and what had come of it up to `revision`, by id. */
export const readSources = async (db: Db, revision: number): Promise<{ sources: Source[] }> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)} order by id`.execute(db);
  return { sources: rows.map(toSource) };
};
