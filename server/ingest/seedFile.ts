import { sql } from 'kysely';
import { sha256 as hashOf } from '../sources/sha256';
import type { Store, WriteView } from '../store/store';

const ACTOR = 'seed';

/** Records a file of `data/` by its name, once for its content; answers whether it was new. */
export const seedFile = async (
  store: Store,
  { file, text }: { file: string; text: string },
  record: (view: WriteView) => Promise<void>,
): Promise<boolean> => {
  const sha256 = await hashOf(new TextEncoder().encode(text));
  const known = await store.read(null, ({ db }) => sql`select 1 from seeded_file where file = ${file} and sha256 = ${sha256}`.execute(db));
  if (known.rows.length > 0) return false;
  await store.write(ACTOR, `seed ${file} ${sha256.slice(0, 12)}`, async (view) => {
    await record(view);
    await sql`insert into seeded_file (file, sha256, revision) values (${file}, ${sha256}, ${view.revision})
      on conflict (file) do update set sha256 = excluded.sha256, revision = excluded.revision`.execute(view.db);
  });
  return true;
};
