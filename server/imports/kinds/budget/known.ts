import { sql } from 'kysely';
import * as z from 'zod/mini';
import { dong } from '../../../../contract/money';
import type { Db } from '../../../store/store';
import { cellEstimatePlace, estimatePlace, monthPlace } from './ready';

const knownRow = z.object({
  kind: z.enum(['month', 'estimate', 'cell-estimate']),
  year: z.int(),
  item: z.string(),
  area: z.string(),
  at: z.string(),
  level: z.string(),
  amount: dong,
  source: z.string(),
  revision: z.int(),
});
const knownRows = z.object({ rows: z.nullable(z.array(knownRow)) });

export interface Known {
  amount: number;
  source: string;
  revision: number;
}
export type Book = Map<string, Known>;

/** What stands in the actual ledger of some years, by place. */
export const readBook = async (db: Db, years: readonly number[]): Promise<Book> => {
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify(years)}::jsonb)::smallint)`;
  const of = (
    kind: string,
    table: string,
    key: string,
    area: string,
    at: string,
    level: string,
  ) => sql`select ${sql.lit(kind)} as kind, year, item,
      ${sql.raw(area)} as area, ${sql.raw(at)}::text as at, ${sql.raw(level)} as level, amount, source, revision
    from (select distinct on (year, item, ${sql.raw(key)}) * from ${sql.table(table)} where ledger = 'actual' and year = any(${wanted})
      order by year, item, ${sql.raw(key)}, revision desc) s where amount is not null`;
  const { rows } = await sql`select json_agg(k) as rows from (
    ${of('month', 'budget_month', 'area, month', 'area', 'month', "''")}
    union all ${of('estimate', 'budget_estimate', 'level, decided_on', "''", 'decided_on', 'level')}
    union all ${of('cell-estimate', 'budget_cell_estimate', 'area, decided_on', 'area', 'decided_on', "''")}) k`.execute(db);
  const placed = (knownRows.parse(rows[0]).rows ?? []).map(({ kind, year, item, area, at, level, ...known }): [string, Known] => {
    const own = area === '' ? null : area;
    if (kind === 'month') return [monthPlace(year, item, own, Number(at)), known];
    return [kind === 'estimate' ? estimatePlace(year, item, level, at) : cellEstimatePlace(year, item, own, at), known];
  });
  return new Map(placed);
};
