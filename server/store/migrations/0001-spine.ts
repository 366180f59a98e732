import { sql, type Kysely } from 'kysely';

const statements = [
  `create table revision_counter (one boolean primary key default true check (one), value bigint not null)`,
  `insert into revision_counter (value) values (0)`,
  `create table revision (id bigint primary key, at timestamptz not null, actor text not null, reason text not null)`,
  `create table channel (name text primary key, epoch text not null, seq bigint not null default 0, trimmed_to bigint not null default 0)`,
  `create table outbox (channel text not null references channel, seq bigint not null, epoch text not null, revision bigint not null,
     at timestamptz not null, changes jsonb not null, primary key (channel, seq))`,
  `create table agency (id text primary key, name text not null, successors jsonb not null, valid_from date, valid_to date)`,
  `create table area (code text not null, name text not null, kind text not null, body jsonb not null, valid_from date not null, valid_to date,
     primary key (code, valid_from))`,
  `create table indicator_set (id text primary key, name text not null, legal_basis text not null)`,
  `create table indicator_group (set_id text not null references indicator_set, code text not null, name text not null, primary key (set_id, code))`,
  `create table indicator (set_id text not null references indicator_set, code text not null, revision bigint not null, no integer not null,
     position integer not null, group_code text not null, name text not null, unit text not null, direction text not null, owner_agency text,
     assessment text, notes jsonb not null, primary key (set_id, code, revision))`,
  `create table observation (set_id text not null, indicator_code text not null, role text not null, period text not null,
     legal_basis text not null, revision bigint not null, value jsonb not null, verbatim text, alignment text not null, source text not null,
     provenance text not null, observed_at timestamptz, received_at timestamptz not null,
     primary key (set_id, indicator_code, role, period, legal_basis, revision))`,
  `create table station_file (sha256 text primary key, name text not null, station text not null, accepted integer not null,
     refused integer not null, received_at timestamptz not null, revision bigint not null)`,
  `create table reading (station text not null, parameter text not null, observed_at timestamptz not null, revision bigint not null,
     value double precision not null, unit text not null, status text not null, received_at timestamptz not null, file text not null,
     provenance text not null, primary key (station, parameter, observed_at, revision))`,
  `create table refused_row (id bigint generated always as identity primary key, file text not null, sha256 text not null, line integer not null,
     raw text not null, reason text not null, received_at timestamptz not null, revision bigint not null)`,
  `create index refused_row_revision on refused_row (revision)`,
  `create table reading_latest (station text not null, parameter text not null, observed_at timestamptz not null, revision bigint not null,
     value double precision not null, unit text not null, status text not null, received_at timestamptz not null, file text not null,
     provenance text not null, primary key (station, parameter))`,
];

export const spine = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
