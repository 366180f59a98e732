import { sql } from 'kysely';
import type { RecordView } from '../../store/store';

/** Longer than a signed moment may lie before or after the clock, together. */
const KEEP_MINUTES = 15;

/** Marks a nonce of a key as used; false where it was used before. Those too old to be taken again are forgotten. */
export const useNonce = async ({ db, at }: RecordView, keyId: string, nonce: string): Promise<boolean> => {
  await sql`delete from paperless_nonce where at < ${at}::timestamptz - make_interval(mins => ${KEEP_MINUTES}::integer)`.execute(db);
  const { rows } = await sql`insert into paperless_nonce (key_id, nonce, at) values (${keyId}, ${nonce}, ${at}::timestamptz)
    on conflict do nothing returning nonce`.execute(db);
  return rows.length > 0;
};
