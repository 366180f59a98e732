import { sql, type Kysely } from 'kysely';

const statements = [
  // What is turned away at the door comes as often as anyone likes, and the audit only grows: one line tells of many.
  `alter table audit add column times integer not null default 1 check (times > 0)`,
];

export const auditTimes = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
