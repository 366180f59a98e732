import { sql, type Kysely } from 'kysely';

const statements = [
  // A file that came through the import door; what became of it is a row of import_state for each step.
  `create table import_file (id uuid primary key, kind text not null, name text not null, size bigint not null, sha256 text not null,
     uploaded_by text not null, uploaded_at timestamptz not null, options jsonb not null, revision bigint not null)`,
  `create index import_file_sha256 on import_file (sha256)`,
  // `process` names the program that reads the file, so that another start can tell whether it still lives.
  `create table import_state (import_id uuid not null references import_file, version integer not null, revision bigint not null,
     at timestamptz not null, state text not null, body jsonb not null, process jsonb, primary key (import_id, version))`,
  `create index import_state_revision on import_state (revision)`,
  // What the check said of each row, and what it would store. Written while the file is read, shown once it is checked.
  `create table import_row (import_id uuid not null references import_file, run integer not null, line integer not null,
     verdict text not null, effect text, cells jsonb not null, reasons jsonb not null, typed jsonb, place text, ready jsonb,
     primary key (import_id, run, line))`,
  `create table import_header (import_id uuid primary key references import_file, cells jsonb not null)`,
  // An import that is undone takes back what it added: the place has no value from then on, and its history stays.
  `alter table observation add column withdrawn boolean not null default false`,
  `create index observation_revision on observation (revision)`,
];

/** The import door: files, their states, their rows; observations that were withdrawn. */
export const imports = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
