import { sql } from 'kysely';
import * as z from 'zod/mini';
import { planRow } from '../../../sources/money/investmentRows';
import { bigintColumn } from '../../../store/rows/columns';
import type { Db } from '../../../store/store';
import { placeOf, ready, type Ready } from './ready';

const { kind, provenance } = planRow.shape;
const told = { year: z.int(), source: z.string(), provenance, revision: bigintColumn };
const planColumns = z.object({
  ...told,
  kind,
  decided_on: z.string(),
  amount: bigintColumn,
  carried_over: bigintColumn,
  document: z.string(),
});
const stepColumns = z.object({ ...told, book: z.string(), month: z.string(), percent: z.number(), basis: z.string() });

export interface Known {
  of: Ready;
  /** 0 of what the file itself tells. */
  revision: number;
}
/** What stands in the actual ledger by place, and over it what a file has told so far. */
export type Book = Map<string, Known>;

/** The plans and paths of some years in the actual ledger as it stands. */
export const readBook = async (db: Db, years: readonly number[]): Promise<Book> => {
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify(years)}::jsonb)::integer)`;
  const { rows: plans } = await sql`select year, kind, decided_on::text as decided_on, amount, carried_over, document, source, provenance,
      revision from (select distinct on (year, kind, decided_on) * from investment_plan where ledger = 'actual' and year = any(${wanted})
      order by year, kind, decided_on, revision desc) p where amount is not null`.execute(db);
  const { rows: steps } = await sql`select book, year, month, percent, basis, source, provenance, revision from (
      select distinct on (book, year, month) * from money_step where ledger = 'actual' and year = any(${wanted})
      order by book, year, month, revision desc) s where percent is not null`.execute(db);
  const known = [
    ...plans.map((row) => {
      const { decided_on: decidedOn, carried_over: carriedOver, revision, ...rest } = planColumns.parse(row);
      return { of: ready.parse({ kind: 'plan', row: { ...rest, decidedOn, carriedOver, observedAt: null } }), revision };
    }),
    ...steps.map((row) => {
      const { revision, ...rest } = stepColumns.parse(row);
      return { of: ready.parse({ kind: 'step', row: { ...rest, observedAt: null } }), revision };
    }),
  ];
  return new Map(known.map((each) => [placeOf(each.of), each]));
};
