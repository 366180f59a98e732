import { sql, type Kysely } from 'kysely';

const statements = [
  // One row a set of boundaries: a set is always whole, so that a view never mixes two maps.
  `create table boundary_set (revision bigint primary key, source text not null, provenance text not null, sha256 text not null,
     bbox jsonb not null, recorded_at timestamptz not null)`,
  // Name and kind as they were when the set was recorded: an old map keeps its old names.
  `create table area_boundary (revision bigint not null references boundary_set, code text not null, name text not null, kind text not null,
     label jsonb not null, geometry jsonb not null, primary key (revision, code))`,
];

export const boundaries = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
