import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../rows/columns';
import type { Db } from '../store';
import { AUDIT_COLUMNS, auditLine } from './auditLine';

/** What narrows a search; `from` and `to` bound it whatever else is asked. */
export interface AuditSearch {
  from: string;
  to: string;
  actor?: string | undefined;
  /** Names of commands, those that begin with `x.` as `x.%`; `not`: any but these. */
  commands?: { like: readonly string[]; not?: boolean } | undefined;
  outcome?: string | undefined;
  text?: string | undefined;
}

const found = z.object({ id: bigintColumn, ...auditLine.shape });
export type FoundLine = z.infer<typeof found>;

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Lines before the number `before`, the newest first, at most `limit`. */
export const searchAudit = async (db: Db, search: AuditSearch, before: number | null, limit: number): Promise<FoundLine[]> => {
  const { from, to, actor, commands, outcome, text } = search;
  const conditions: RawBuilder<unknown>[] = [sql`at >= ${from}::timestamptz and at < ${to}::timestamptz`];
  if (before !== null) conditions.push(sql`id < ${before}`);
  if (actor !== undefined) conditions.push(sql`actor = ${actor}`);
  if (outcome !== undefined) conditions.push(sql`outcome = ${outcome}`);
  if (commands) {
    const any = sql`(${sql.join(
      commands.like.map((name) => sql`command like ${name}`),
      sql` or `,
    )})`;
    conditions.push(commands.not ? sql`not ${any}` : any);
  }
  if (text !== undefined && text !== '')
    conditions.push(sql`concat_ws(' ', command, subject, detail, actor, via) ilike ${`%${escaped(text)}%`}`);
  const { rows } = await sql`select id, ${sql.raw(AUDIT_COLUMNS)} from audit
    where ${sql.join(conditions, sql` and `)} order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => found.parse(row));
};
