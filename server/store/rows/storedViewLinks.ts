import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ViewLink } from '../../../contract/access/viewLinks';
import type { Db, WriteView } from '../store';
import { bigintColumn, instant } from './columns';
import { storableText } from './storableJson';

const row = z.object({
  id: z.string(),
  person: z.string(),
  hash: z.string(),
  audience: z.string(),
  at: instant,
  expires_at: instant,
  revoked: z.nullable(bigintColumn),
  address: z.string(),
  as_of: instant,
});
const COLUMNS = sql`l.id, l.person, l.hash, l.audience, l.at, l.expires_at, l.revoked, v.address, v.as_of
  from view_link l join frozen_view v on v.hash = l.hash`;

const toLink = (raw: unknown, revision: number): ViewLink & { person: string } => {
  const { id, person, hash, audience, at, expires_at: expiresAt, revoked, address, as_of: asOf } = row.parse(raw);
  return { id, person, hash, address, asOf, audience, expiresAt, isRevoked: revoked !== null && revoked <= revision, at };
};

/** The links that a person had made by `revision`, the newest first. */
export const readViewLinksOf = async (db: Db, revision: number, person: string): Promise<ViewLink[]> => {
  const { rows } = await sql`select ${COLUMNS} where l.person = ${person} and l.revision <= ${revision}
    order by l.revision desc limit 200`.execute(db);
  return rows.map((each) => {
    const { person: _own, ...link } = toLink(each, revision);
    return link;
  });
};

export const findViewLink = async (db: Db, id: string): Promise<(ViewLink & { person: string }) | undefined> => {
  const { rows } = await sql`select ${COLUMNS} where l.id = ${id}::uuid`.execute(db);
  return rows[0] === undefined ? undefined : toLink(rows[0], Number.MAX_SAFE_INTEGER);
};

/** The link of a token, by what it hashes to. */
export const findViewLinkOfToken = async (db: Db, tokenHash: string): Promise<(ViewLink & { person: string }) | undefined> => {
  const { rows } = await sql`select ${COLUMNS} where l.token_hash = ${tokenHash}`.execute(db);
  return rows[0] === undefined ? undefined : toLink(rows[0], Number.MAX_SAFE_INTEGER);
};

export const writeViewLink = async (
  view: WriteView,
  link: { id: string; person: string; hash: string; audience: string; tokenHash: string; expiresAt: string },
): Promise<void> => {
  const { id, person, hash, audience, tokenHash, expiresAt } = link;
  await sql`insert into view_link (id, revision, person, hash, audience, token_hash, at, expires_at)
    values (${id}::uuid, ${view.revision}, ${person}, ${hash}, ${storableText(audience)}, ${tokenHash}, ${view.at}::timestamptz,
      ${expiresAt}::timestamptz)`.execute(view.db);
};

export const revokeViewLink = async ({ db, revision }: WriteView, id: string): Promise<void> => {
  await sql`update view_link set revoked = ${revision} where id = ${id}::uuid and revoked is null`.execute(db);
};
