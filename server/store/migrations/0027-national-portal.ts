import { sql, type Kysely } from 'kysely';

const statements = [
  // A refused row that came in no station file names its source, and what it speaks of: told again, it is not put aside twice.
  `alter table refused_row add column source text, add column subject text`,
  `create index refused_row_source on refused_row (source, subject, id) where source is not null`,
  // Who reads the national portal now: one gateway at a time.
  `create table national_portal_lease (one boolean primary key default true check (one), holder uuid not null, until timestamptz not null)`,
  // How the reading of a day stands, and when it is tried again.
  `create table national_portal_day (day date primary key, attempts integer not null, finished boolean not null, next_at timestamptz not null)`,
  // What was answered on a day, question by question, until it is recorded whole: a reading that broke off goes on from here.
  `create table national_portal_answer (day date not null, period text not null, question text not null, is_whole boolean not null,
     body jsonb not null, at timestamptz not null, primary key (day, period, question))`,
];

/** The working tables of the reader of the national portal; no feed shows them. */
export const nationalPortal = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
