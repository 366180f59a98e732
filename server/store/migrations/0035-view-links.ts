import { sql, type Kysely } from 'kysely';

/** Ways to one frozen view for people without an account: only what the token hashes to is kept. */
export const viewLinksTable = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create table view_link (id uuid primary key, revision bigint not null, person text not null, hash text not null, audience text not null,
      token_hash text not null unique, at timestamptz not null, expires_at timestamptz not null, revoked bigint)`.execute(db);
    await sql`create index view_link_person on view_link (person)`.execute(db);
  },
};
