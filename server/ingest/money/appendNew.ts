import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Ledger } from '../../../contract/money';
import type { Told } from '../../sources/money/told';
import { bigintColumn } from '../../store/rows/columns';
import type { WriteView } from '../../store/store';

/** A table of a ledger: the columns that name a row beside its ledger, and those that it says, each with its SQL type. */
export interface MoneyTable {
  name: string;
  key: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, string>>;
  /** Of two rows that differ in the moment of observation alone the second adds nothing. */
  isSameLater?: boolean;
}
export type MoneyRecord = Record<string, unknown> & Told;

/** Rows of one statement: between two of them the gateway answers others. */
const AT_ONCE = 4_000;
const addedRow = z.object({ year: z.nullable(z.int()), month: z.int(), rows: bigintColumn });
const TOLD = { provenance: 'text', source: 'text', observed_at: 'timestamptz' };

export interface Appended {
  /** Rows that were new. */
  added: number;
  years: number[];
  /** The first month (1 to 13) of each of these years that is touched: a plan touches those from its day on. */
  from: Map<number, number>;
}

const firstMonth = ({ key }: MoneyTable) => {
  if (!('year' in key)) return sql`1`;
  // A path and an estimate are of the whole year, and so is what was decided before it.
  if ('decided_on' in key)
    return sql`case when extract(year from decided_on) = year then extract(month from decided_on)::integer else 1 end`;
  return key['month'] === 'text' || !('month' in key) ? sql`1` : sql`month::integer`;
};

/**
 * Appends the rows that say something else than what the ledger knows of their key, as rows of this revision; a fact that is not
 * given is null, which takes back what stood there.
 */
export const appendNew = async (
  { db, revision, at, pause }: WriteView,
  table: MoneyTable,
  { ledger, importId }: { ledger: Ledger; importId: string | null },
  rows: readonly MoneyRecord[],
): Promise<Appended> => {
  const { name, key, facts, isSameLater = false } = table;
  const told = { ...facts, ...TOLD };
  const compared = Object.keys(told).filter((column) => !(isSameLater && column === 'observed_at'));
  const columns = { ...key, ...told };
  const list = (of: string, names: readonly string[]) => sql.raw(names.map((each) => `${of}.${each}`).join(', '));
  const shape = sql.raw(
    Object.entries(columns)
      .map(([column, type]) => `${column} ${type}`)
      .join(', '),
  );
  const same = sql.raw(
    ['ledger', ...Object.keys(key)].map((column) => `o.${column} = ${column === 'ledger' ? `'${ledger}'` : `r.${column}`}`).join(' and '),
  );
  const first = new Map<number, number>();
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const given = JSON.stringify(rows.slice(from, from + AT_ONCE).map(({ observedAt, ...row }) => ({ ...row, observed_at: observedAt })));
    const { rows: stored } =
      await sql`with added as (insert into ${sql.table(name)} (ledger, ${sql.raw(Object.keys(columns).join(', '))}, revision, received_at, import_id)
      select ${ledger}, ${list('r', Object.keys(columns))}, ${revision}::bigint, ${at}::timestamptz, ${importId}::uuid
      from jsonb_to_recordset(${given}::jsonb) as r(${shape})
      left join lateral (select * from ${sql.table(name)} o where ${same} order by o.revision desc limit 1) k on true
      where k.revision is null or (${list('k', compared)}) is distinct from (${list('r', compared)})
      returning ${'year' in key ? sql`year` : sql`null::integer`} as year, ${firstMonth(table)} as month)
      select year, min(month)::integer as month, count(*) as rows from added group by year`.execute(db);
    for (const row of stored) {
      const { year, month, rows: count } = addedRow.parse(row);
      added += count;
      if (year !== null) first.set(year, Math.min(month, first.get(year) ?? month));
    }
    await pause();
  }
  return { added, years: [...first.keys()].toSorted((a, b) => a - b), from: first };
};
