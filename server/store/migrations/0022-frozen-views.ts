import { sql, type Kysely } from 'kysely';

const statements = [
  // The same body frozen in many views is kept once.
  `create table frozen_body (hash text primary key, text text not null)`,
  `create table frozen_view (hash text primary key, address text not null, as_of timestamptz not null, at timestamptz not null,
     actor text not null, actor_name text not null, revision bigint not null)`,
  `create table frozen_item (view_hash text not null references frozen_view, n integer not null, feed text not null, params jsonb not null,
     revision bigint not null, body_hash text not null references frozen_body, primary key (view_hash, n))`,
];

/** Views as somebody froze them, with every body to the letter. */
export const frozenViews = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
