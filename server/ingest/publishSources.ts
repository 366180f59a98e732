import { sql } from 'kysely';
import { SOURCES_CHANNEL } from '../../contract/feeds/sources';
import { sourcesAt, toSource } from '../store/rows/storedSource';
import type { WriteView } from '../store/store';

/** Tells the live screens what these sources are now; one that nobody has registered is told when it is. */
export const publishSources = async ({ db, revision, publish }: WriteView, ids: readonly string[]): Promise<void> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)}
    where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) order by id`.execute(db);
  if (rows.length === 0) return;
  await publish(
    SOURCES_CHANNEL,
    rows.map((row) => ({ kind: 'source.changed', source: toSource(row) })),
  );
};
