import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store/store';
import { kindOf } from './kinds/registry';
import type { StoredImport } from './rows/storedImport';

const lineRow = z.object({ line: z.int() });

/** What has changed under a file since it was checked: what its rows are judged by, or the record of one line; null where nothing has. */
export const findMoved = async (db: Db, { file, run }: StoredImport): Promise<'definitions' | { line: number } | null> => {
  const { definitions, places, within = [] } = await kindOf(file.kind).recorder.movedSince(db, file.checkedRevision ?? 0);
  if (definitions) return 'definitions';
  if (places.length === 0 && within.length === 0) return null;
  // `["a","b"]` begins `["a","b","c"]`, and not `["a","bc"]`.
  const beginnings = within.map((place) => `${place.slice(0, -1)},`);
  const { rows } = await sql`select line from import_row where import_id = ${file.id} and run = ${run}
    and (place in (select jsonb_array_elements_text(${JSON.stringify(places)}::jsonb))
      or exists (select 1 from jsonb_array_elements_text(${JSON.stringify(beginnings)}::jsonb) as b(head) where starts_with(place, b.head))) order by line limit 1`.execute(
    db,
  );
  return rows[0] === undefined ? null : lineRow.parse(rows[0]);
};
