import { sql, type Kysely } from 'kysely';

const statements = [
  `create table task (id text primary key, n bigint generated always as identity unique)`,
  // What a task was after each change, and the line of its journal; nothing is overwritten.
  `create table task_version (task_id text not null references task, version integer not null, revision bigint not null, actor text not null,
     entry jsonb not null, body jsonb not null, primary key (task_id, version))`,
  `create index task_version_revision on task_version (task_id, revision)`,
  // What is to be sent, once a task, last day and step: a notification port reads it from the last id that it has seen.
  `create table task_reminder (id bigint generated always as identity primary key, task_id text not null references task,
     step text not null, to_whom text not null check (to_whom in ('lead', 'giver', 'leaders')), last_day date not null, due_on date not null,
     agencies jsonb not null, person text, giver text not null, recorded_at timestamptz not null, unique (task_id, last_day, step))`,
];

/** Tasks, every version of each with its journal, and the reminders that became due. */
export const tasks = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
