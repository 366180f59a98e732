import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { provenance as provenanceOf, type Provenance } from '../../../contract/figure';
import { publishedMoney, type Ledger, type MoneyStep, type PublishedMoney, type Receipt } from '../../../contract/money';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

/** Where rows come from, gathered in SQL: one value for any number of rows. Null sums mean that there is no row. */
export const receiptColumns: RawBuilder<unknown> = sql.raw(
  `array_to_json(array_agg(distinct source)) as sources, max(observed_at) as observed_at, max(received_at) as received_at,
   max(revision) as revision, array_to_json(array_agg(distinct provenance)) as provenances`,
);
const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };
const receiptRow = z.object({
  sources: z.nullable(z.array(z.string())),
  observed_at: z.nullable(instant),
  received_at: z.nullable(instant),
  revision: z.nullable(bigintColumn),
  provenances: z.nullable(z.array(provenanceOf)),
});

/** One receipt of several gathered ones (rows of `receiptColumns`), null where there was no row at all. */
export const mergeReceipts = (raw: readonly unknown[]): Receipt | null => {
  const newest = (moments: readonly (string | null)[]): string | null =>
    moments
      .filter((at) => at !== null)
      .toSorted()
      .at(-1) ?? null;
  const rows = raw.map((row) => receiptRow.parse(row)).filter(({ revision }) => revision !== null);
  const receivedAt = newest(rows.map((row) => row.received_at));
  if (receivedAt === null) return null;
  return {
    sources: [...new Set(rows.flatMap(({ sources }) => sources ?? []))].toSorted(),
    observedAt: newest(rows.map((row) => row.observed_at)),
    receivedAt,
    revision: Math.max(...rows.map(({ revision }) => revision ?? 0)),
    provenance: rows.flatMap(({ provenances }) => provenances ?? []).toSorted((a, b) => RANK[b] - RANK[a])[0] ?? 'imported',
  };
};

const stepRow = z.object({ month: z.string(), percent: z.number(), basis: z.string(), provenance: provenanceOf });

/**
 * The path of a year, in order of months. The simulated ledger goes by the published one where it has none of its own: a step says of
 * itself which it is.
 */
export const readSteps = async (
  db: Db,
  revision: number,
  { ledger, book, year }: { ledger: Ledger; book: 'investment' | 'revenue' | 'expenditure'; year: number },
): Promise<MoneyStep[]> => {
  const read = async (of: Ledger): Promise<MoneyStep[]> => {
    const { rows } = await sql`select month, percent, basis, provenance from (select distinct on (month) * from money_step
      where ledger = ${of} and book = ${book} and year = ${year} and revision <= ${revision} order by month, revision desc) s
      where percent is not null order by month`.execute(db);
    return rows.map((row) => stepRow.parse(row));
  };
  const own = await read(ledger);
  return own.length > 0 || ledger === 'actual' ? own : read('actual');
};

const publishedRow = z.object({ year: z.int(), body: publishedMoney });

/** What was published of a year's money, in order of the days that it speaks of; of the newest year that anything was published of when `year` is null. */
export const readPublished = async (
  db: Db,
  revision: number,
  { book, year }: { book: 'investment' | 'budget'; year: number | null },
): Promise<PublishedMoney[]> => {
  const { rows } = await sql`select year, body from (select distinct on (id) * from money_published
    where book = ${book} and revision <= ${revision} order by id, revision desc) p where body is not null order by body->>'at', id`.execute(
    db,
  );
  const all = rows.map((row) => publishedRow.parse(row));
  const of = year ?? Math.max(...all.map((row) => row.year));
  return all.filter((row) => row.year === of).map(({ body }) => body);
};
