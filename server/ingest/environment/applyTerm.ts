import { sql } from 'kysely';
import * as z from 'zod/mini';
import { AVERAGES_CHANNEL } from '../../../contract/feeds/stations';
import type { Db, Store } from '../../store/store';
import { forgetTold } from './forgetTold';

const DAY_MS = 86_400_000;
const partRow = z.object({ name: z.string(), to: z.string() });

/** For how many days readings are kept one by one, and hours; days are kept for ever, [EV6]. */
export interface Term {
  rawDays: number;
  hourDays: number;
}
interface Part {
  name: string;
  /** The moment that it ends before, ISO 8601. */
  to: string;
}

/** Partitions (all but the default one) that end at or before a moment. */
const endedBefore = async (db: Db, table: 'reading' | 'reading_hour', moment: string): Promise<Part[]> => {
  const { rows } = await sql`select name, to_char(ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as to
    from (select c.relname as name, (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''([^'']+)''\\)'))[1]::timestamptz as ends
      from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = ${table}::regclass) p
    where ends <= ${moment}::timestamptz order by ends`.execute(db);
  return rows.map((row) => partRow.parse(row));
};

/**
 * Drops the months of readings and the years of hours that are wholly past their term; what they added up to stays. The past can be
 * asked for as before and is answered by what is kept, so everyone fetches anew. What the evaluator of alarms has passed is forgotten
 * each time. @returns the names of what was dropped.
 */
export const applyTerm = async (store: Store, { rawDays, hourDays }: Term, now: Date): Promise<string[]> => {
  const before = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
  const find = async (db: Db) => ({
    months: await endedBefore(db, 'reading', before(rawDays)),
    years: await endedBefore(db, 'reading_hour', before(hourDays)),
  });
  await forgetTold(store);
  const due = await store.read(null, ({ db }) => find(db));
  if (due.months.length === 0 && due.years.length === 0) return [];
  return store.write('system', 'readings past their term', async (view) => {
    const { months, years } = await find(view.db);
    for (const { name } of [...months, ...years]) await sql`drop table ${sql.table(name)}`.execute(view.db);
    const [month, year] = [months.at(-1), years.at(-1)];
    if (month) await sql`update reading_term set raw_from = greatest(raw_from, ${month.to}::timestamptz)`.execute(view.db);
    if (year) await sql`update reading_term set hours_from = greatest(hours_from, ${year.to}::timestamptz)`.execute(view.db);
    await view.renewEpoch(AVERAGES_CHANNEL);
    await view.renewEpoch('readings');
    return [...months, ...years].map(({ name }) => name);
  });
};
