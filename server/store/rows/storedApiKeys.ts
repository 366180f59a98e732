import { sql } from 'kysely';
import * as z from 'zod/mini';
import { apiKey, type ApiKey } from '../../../contract/access/persons';
import type { Db, WriteView } from '../store';
import { instant } from './columns';
import { storableJson, storableText } from './storableJson';

const body = z.omit(apiKey, { id: true, version: true, changedAt: true, by: true });
const row = z.object({ id: z.string(), version: z.int(), at: instant, by: z.string(), body });

const toKey = (raw: unknown): ApiKey => {
  const { id, version, at, by, body: said } = row.parse(raw);
  return { id, ...said, version, changedAt: at, by };
};

/** Every key as it stood at `revision`, by name. */
export const readApiKeysAt = async (db: Db, revision: number): Promise<ApiKey[]> => {
  const { rows } = await sql`select distinct on (id) id, version, at, by, body from api_key where revision <= ${revision}
    order by id, version desc`.execute(db);
  return rows.map(toKey).toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
};

export const findApiKey = async (db: Db, id: string): Promise<ApiKey | undefined> => {
  const { rows } = await sql`select id, version, at, by, body from api_key where id = ${id} order by version desc limit 1`.execute(db);
  return rows[0] === undefined ? undefined : toKey(rows[0]);
};

/** Records the next version of a key. */
export const writeApiKey = async (view: Pick<WriteView, 'db' | 'revision' | 'at'>, next: Omit<ApiKey, 'changedAt'>): Promise<ApiKey> => {
  const { id, version, by, ...said } = { ...next, name: storableText(next.name) };
  await sql`insert into api_key (id, version, revision, at, by, body)
    values (${id}, ${version}, ${view.revision}, ${view.at}::timestamptz, ${storableText(by)}, ${storableJson(said)}::jsonb)`.execute(
    view.db,
  );
  return { id, ...said, version, by, changedAt: view.at };
};

const secrets = z.object({ hash: z.string(), old_hash: z.nullable(z.string()), old_until: z.nullable(instant) });

/** What the secrets of a key hash to (SHA-256, hex), that of before too while it is taken. */
export const readSecretHashes = async (db: Db, id: string, at: number): Promise<string[]> => {
  const { rows } = await sql`select hash, old_hash, old_until from api_key_secret where key = ${id}`.execute(db);
  if (rows[0] === undefined) return [];
  const { hash, old_hash: old, old_until: until } = secrets.parse(rows[0]);
  return old !== null && until !== null && at < Date.parse(until) ? [hash, old] : [hash];
};

/** The newest secret; the one before stays until `oldUntil`. */
export const writeSecretHash = async ({ db }: Pick<WriteView, 'db'>, id: string, hash: string, oldUntil: string | null): Promise<void> => {
  await sql`insert into api_key_secret (key, hash) values (${id}, ${hash})
    on conflict (key) do update set old_hash = api_key_secret.hash, old_until = ${oldUntil}::timestamptz, hash = excluded.hash`.execute(db);
};
