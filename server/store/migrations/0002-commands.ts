import { sql, type Kysely } from 'kysely';

const statements = [
  `create table refused_row_state (row_id bigint not null references refused_row, version integer not null, revision bigint not null,
     state text not null check (state in ('open', 'accepted', 'dismissed')), reason text not null, attempts integer not null,
     decided_by text, decided_at timestamptz, note text, primary key (row_id, version))`,
  // A decision is final: no row is ever decided twice, whoever writes.
  `create unique index refused_row_decided on refused_row_state (row_id) where state <> 'open'`,
  `create index refused_row_file on refused_row (file, sha256)`,
  `create table command_answer (actor text not null, key uuid not null, request_digest text not null, status integer not null,
     answer text not null, at timestamptz not null, revision bigint not null, primary key (actor, key))`,
  `create table audit (id bigint generated always as identity primary key, at timestamptz not null, actor text not null,
     command text not null, subject text, key text,
     outcome text not null check (outcome in ('done', 'denied', 'invalid', 'conflict', 'refused', 'replayed', 'key-reused', 'failed')),
     revision bigint not null, request_digest text not null, detail text)`,
  `create index audit_at on audit (at)`,
  `create function refuse_audit_change() returns trigger language plpgsql as $$
     begin raise exception 'audit is append-only'; end $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
     for each statement execute function refuse_audit_change()`,
];

/** Commands: the states of refused rows, the answers by idempotency key, and the audit that can only grow. */
export const commands = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
