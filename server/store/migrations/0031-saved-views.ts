import { sql, type Migration } from 'kysely';

/** Views that people keep under a name: a new row a change, the newest version counts; a removed one has no body. */
export const savedViews: Migration = {
  up: async (db) => {
    await sql`create table saved_view (id text not null, version integer not null, revision bigint not null, person text not null,
      person_name text not null, at timestamptz not null, body jsonb, primary key (id, version))`.execute(db);
    await sql`create index saved_view_person on saved_view (person)`.execute(db);
  },
};
