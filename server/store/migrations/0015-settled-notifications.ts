import { sql, type Kysely } from 'kysely';

const statements = [
  // A notification that asks for nothing any more, and why; written once, as all of them.
  `create table notification_settled (notification_id bigint primary key references notification, why text not null,
     at timestamptz not null, revision bigint not null)`,
  // Whom to ask to mend a file: the account that sent it, where `uploaded_by` is the name that is shown. Not known of older files.
  `alter table import_file add column uploader text`,
];

export const settledNotifications = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
