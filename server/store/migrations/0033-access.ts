import { sql, type Kysely } from 'kysely';

const statements = [
  // A new row a change, the newest version counts.
  `create table person (id text not null, version integer not null, revision bigint not null, at timestamptz not null, by text not null,
     body jsonb not null, primary key (id, version))`,
  // Who a person is at the provider; one that was made beforehand has none until the first sign-on.
  `create table person_login (issuer text not null, subject text not null, person text not null, first_at timestamptz not null,
     primary key (issuer, subject))`,
  // Only what a token hashes to is kept; the one before it is taken a little longer, for requests that were on their way.
  `create table session (id uuid primary key, person text not null, token_hash text not null unique, previous_hash text, rotated_at timestamptz not null,
     created_at timestamptz not null, alive_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz, ended_why text,
     agent text not null, provider_session text, id_token text)`,
  `create index session_person on session (person) where ended_at is null`,
  `create index session_previous on session (previous_hash) where ended_at is null`,
  `create table api_key (id text not null, version integer not null, revision bigint not null, at timestamptz not null, by text not null,
     body jsonb not null, primary key (id, version))`,
  // The browser of a wall has it; the wall it is of is the one that a person enrolled that device as.
  `create table wall_key (device uuid primary key, hash text not null unique, made_at timestamptz not null)`,
  `create table api_key_secret (key text primary key, hash text not null, old_hash text, old_until timestamptz)`,
];

/** Who may come in: persons, their sessions, keys of other systems. */
export const access = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
