import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn } from '../../store/rows/columns';
import type { WriteView } from '../../store/store';
import type { MoneyTable } from './appendNew';

const yearRow = z.object({ ledger: z.enum(['actual', 'simulated']), year: z.nullable(z.int()) });
export type Restored = z.infer<typeof yearRow>;
const newerRow = z.object({ revision: bigintColumn, actor: z.string(), key: z.record(z.string(), z.unknown()) });
export type NewerRow = z.infer<typeof newerRow>;

const samePlace = ({ key }: MoneyTable) =>
  sql.raw(['ledger', ...Object.keys(key)].map((column) => `n.${column} = o.${column}`).join(' and '));

/**
 * Keys that `revision` wrote on which something newer stands, at most `limit`: while there is one, nothing can be taken back. What was
 * put back as it had been, when something newer was undone, is not newer.
 */
export const newerRows = async ({ db }: Pick<WriteView, 'db'>, table: MoneyTable, revision: number, limit: number): Promise<NewerRow[]> => {
  const key = sql.raw(
    Object.keys(table.key)
      .map((column) => `'${column}', n.${column}`)
      .join(', '),
  );
  const { rows } = await sql`select n.revision, r.actor, jsonb_build_object(${key}) as key from ${sql.table(table.name)} o
    join lateral (select * from ${sql.table(table.name)} n where ${samePlace(table)} and n.revision > o.revision
      order by n.revision desc limit 1) n on not (n.received_at = o.received_at and n.import_id is not distinct from o.import_id)
    join revision r on r.id = n.revision where o.revision = ${revision} order by n.revision desc limit ${limit}`.execute(db);
  return rows.map((row) => newerRow.parse(row));
};

/**
 * Takes back what one revision wrote in a table, in the revision of `view`: what stood before stands again as it was, and a key that
 * was new has no figures from then on. Newer rows on these keys must have been ruled out.
 */
export const takeBack = async (
  { db, revision: now, at }: WriteView,
  { name, key, facts }: MoneyTable,
  revision: number,
): Promise<Restored[]> => {
  const keys = ['ledger', ...Object.keys(key)];
  const raw = (columns: readonly string[], of: string) => sql.raw(columns.map((column) => `${of}.${column}`).join(', '));
  const kept = ['provenance', 'source'].map((column) => `coalesce(p.${column}, o.${column})`);
  // Words that a row must have are those it had; of it only the figures are gone.
  const told = Object.entries(facts).map(([column, type]) => (type === 'text' ? `coalesce(p.${column}, o.${column})` : `p.${column}`));
  const { rows } =
    await sql`insert into ${sql.table(name)} (${sql.raw([...keys, ...Object.keys(facts), 'provenance', 'source'].join(', '))},
      observed_at, revision, received_at, import_id)
    select ${raw(keys, 'o')}, ${sql.raw([...told, ...kept].join(', '))}, p.observed_at, ${now}::bigint, coalesce(p.received_at, ${at}::timestamptz), p.import_id
    from ${sql.table(name)} o left join lateral (select * from ${sql.table(name)} n
      where ${samePlace({ name, key, facts })} and n.revision < o.revision order by n.revision desc limit 1) p on true
    where o.revision = ${revision} returning ledger, ${'year' in key ? sql`year` : sql`null::integer as year`}`.execute(db);
  return rows.map((row) => yearRow.parse(row));
};
