import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { SourceDefinition } from '../../contract/feeds/sources';
import type { Store, WriteView } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { publishSources } from './publishSources';

/** Who wrote a definition that came with the data; it gives way to a registered one. */
const APPEARED = 'intake';
const idRow = z.object({ id: z.string() });

const insert = async ({ db, revision }: WriteView, definitions: readonly SourceDefinition[], recorder: string): Promise<string[]> => {
  const { rows } = await sql`insert into source (id, revision, body, recorder)
    select r.body->>'id', ${revision}::bigint, r.body, ${recorder} from jsonb_array_elements(${JSON.stringify(definitions)}::jsonb) as r(body)
    left join lateral (select * from source s where s.id = r.body->>'id' order by s.revision desc limit 1) known on true
    where known.id is null or (known.body <> r.body and (${recorder}::text <> ${APPEARED} or known.recorder = ${APPEARED}))
    on conflict (id, revision) do update set body = excluded.body, recorder = excluded.recorder returning id`.execute(db);
  return rows.map((row) => idRow.parse(row).id);
};

/** Registers sources that appear with their data, unless they are known, in the transaction that takes the data. */
export const registerAppearing = async (view: WriteView, definitions: readonly SourceDefinition[]): Promise<void> => {
  if (definitions.length > 0) await insert(view, definitions, APPEARED);
};

/** Registers what sources are; one already said so adds nothing, not even a revision. Answers the ids that are new or changed. */
export const registerSources = async (store: Store, definitions: readonly SourceDefinition[], actor: string): Promise<string[]> => {
  return writeIfNew(store, actor, 'sources', async (view, nothing) => {
    const ids = await insert(view, definitions, actor);
    if (ids.length === 0) return nothing([]);
    await publishSources(view, ids);
    return ids;
  });
};
