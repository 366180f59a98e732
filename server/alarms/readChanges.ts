import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../store/rows/columns';
import type { Db } from '../store/store';

const changeRow = z.object({ changed: z.nullable(bigintColumn), acted: z.boolean() });
/** What rules are, and what says which subjects there are of them. */
const REGISTERS = ['alarm_rule', 'thing', 'limit_set', 'datastream', 'source', 'indicator', 'area'];

/**
 * The first revision after one and up to another in which a rule or a register changed, null: none did; and whether anybody has
 * stored something of a condition after the revision `seen`.
 */
export const readChanges = async (db: Db, { after, until, seen }: { after: number; until: number; seen: number }) => {
  const each = REGISTERS.map((table) => sql`select revision from ${sql.table(table)} where revision > ${after} and revision <= ${until}`);
  const { rows } = await sql`select (select min(revision) from (${sql.join(each, sql` union all `)}) any_of_them) as changed,
    exists (select 1 from alarm_condition where revision > ${seen}) as acted`.execute(db);
  return changeRow.parse(rows[0]);
};
