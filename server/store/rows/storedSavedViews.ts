import { sql } from 'kysely';
import * as z from 'zod/mini';
import { savedView } from '../../../contract/feeds/savedViews';
import type { Db } from '../store';
import { instant } from './columns';

const body = z.pick(savedView, { name: true, address: true, isShared: true });
const row = z.object({
  id: z.string(),
  version: z.int(),
  person: z.string(),
  person_name: z.string(),
  at: instant,
  body: z.nullable(body),
});
export type StoredSavedView = z.infer<typeof row>;

/** Every view that a person kept, and those that anybody ever shared, as they stood at `revision`; the body of a removed one is null. */
export const readSavedViewRows = async (db: Db, revision: number, person: string): Promise<StoredSavedView[]> => {
  const { rows } = await sql`select distinct on (id) id, version, person, person_name, at, body from saved_view
    where revision <= ${revision} and (person = ${person} or id in (select id from saved_view where (body ->> 'isShared')::boolean))
    order by id, version desc`.execute(db);
  return rows.map((each) => row.parse(each));
};

/** The newest of one view; undefined where there never was one. */
export const findSavedView = async (db: Db, id: string): Promise<StoredSavedView | undefined> => {
  const { rows } = await sql`select id, version, person, person_name, at, body from saved_view
    where id = ${id} order by version desc limit 1`.execute(db);
  return rows[0] === undefined ? undefined : row.parse(rows[0]);
};
