import { sql, type Kysely } from 'kysely';

/** When the rows of a file that were not refused were cleared away; beside the states, for it is so at every moment, past ones too. */
export const importRowsCleared = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table import_file add column rows_cleared_at timestamptz`.execute(db);
  },
};
