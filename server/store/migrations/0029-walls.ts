import { sql, type Kysely } from 'kysely';

const statements = [
  // Bodies are those of contract/walls.ts; of each only what is searched by has a column of its own.
  `create table wall_playlist (id text not null, version integer not null, revision bigint not null, body jsonb not null, primary key (id, version))`,
  // A browser that a person took; "device" is what it calls itself. What it was when, and what the remote wanted of it, is below.
  `create table wall (id uuid primary key, device uuid not null, revision bigint not null)`,
  `create index wall_device on wall (device)`,
  `create table wall_version (wall uuid not null references wall, revision bigint not null, body jsonb not null, primary key (wall, revision))`,
  // A code, good until "until" or until "ended": used, or another one in its place.
  `create table wall_code (id bigint generated always as identity primary key, code text not null, device uuid not null,
     until timestamptz not null, revision bigint not null, ended bigint)`,
  `create unique index wall_code_live on wall_code (code) where ended is null`,
  `create unique index wall_code_one on wall_code (device) where ended is null`,
  `create index wall_code_device on wall_code (device)`,
  // Wrong codes are counted in the audit, which a refusal does not undo.
  `create index audit_wall_enrol on audit (at) where command = 'wall.enrol' and outcome = 'refused'`,
];

/** Walls, the playlists they go round, and the codes by which a person takes one. */
export const walls = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
