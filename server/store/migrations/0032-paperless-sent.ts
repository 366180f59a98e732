import { sql, type Kysely } from 'kysely';

const statements = [
  // What the outside system sent last, of a meeting its head: what was corrected here is changed only by what it sends anew.
  `alter table meeting add column sent jsonb`,
  // Of an item its title, agency, minutes and place among the others; null: it left the item out the last time.
  `alter table meeting_outside_item add column sent jsonb`,
  // One browser goes by several links, and keeps one cookie for all of them.
  `alter table meeting_session drop constraint meeting_session_pkey`,
  `alter table meeting_session drop constraint meeting_session_system_jti_key`,
  `alter table meeting_session add primary key (system, jti)`,
  `create index meeting_session_cookie on meeting_session (cookie)`,
];

/** What the paperless-meeting system sent last, and sessions by link. */
export const paperlessSent = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
