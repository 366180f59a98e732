import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarmRule, type AlarmRule } from '../../../contract/alarms';
import type { Db } from '../store';

const ruleRow = z.object({ body: alarmRule });
const rulesOf = (rows: readonly unknown[]): AlarmRule[] => rows.map((row) => ruleRow.parse(row).body);

/** Every rule in its version that stood at `revision`, those that were retired too, in order of their ids. */
export const readRules = async (db: Db, revision: number): Promise<AlarmRule[]> => {
  const { rows } = await sql`select distinct on (id) body from alarm_rule where revision <= ${revision} order by id, version desc`.execute(
    db,
  );
  return rulesOf(rows);
};

/** Every version of one rule up to `revision`, the newest first; none where there is no such rule. */
export const readRuleVersions = async (db: Db, revision: number, id: string): Promise<AlarmRule[]> => {
  const { rows } = await sql`select body from alarm_rule where id = ${id} and revision <= ${revision} order by version desc`.execute(db);
  return rulesOf(rows);
};

/** One rule in its version that stood at `revision`; null where there was none. */
export const readRule = async (db: Db, revision: number, id: string): Promise<AlarmRule | null> => {
  const { rows } =
    await sql`select body from alarm_rule where id = ${id} and revision <= ${revision} order by version desc limit 1`.execute(db);
  return rulesOf(rows)[0] ?? null;
};
