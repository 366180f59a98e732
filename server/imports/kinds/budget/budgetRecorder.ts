import { sql } from 'kysely';
import * as z from 'zod/mini';
import { BUDGET_ITEMS } from '../../../../contract/rules/budgetItems';
import { BUDGET_CELL_ESTIMATES, BUDGET_ESTIMATES, BUDGET_MONTHS, BUDGET_TABLES } from '../../../ingest/money/budgetTables';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordBudget } from '../../../ingest/recordBudget';
import { takeBackBudget } from '../../../ingest/takeBackBudget';
import { toItemRows, type CellEstimateRow, type EstimateRow, type MonthRow } from '../../../sources/money/budgetRows';
import { bigintColumn } from '../../../store/rows/columns';
import { FROM_START } from '../fromStart';
import { readSaidOf } from '../observations/readSaidOf';
import type { Recorder } from '../recorder';
import { cellEstimatePlace, estimatePlace, monthPlace, type Ready } from './ready';

const countRow = z.object({ count: bigintColumn });
const key = { year: z.int(), item: z.string() };
const monthKey = z.object({ ...key, area: z.string(), month: z.int() });
const estimateKey = z.object({ ...key, level: z.string(), decided_on: z.string() });
const cellKey = z.object({ ...key, area: z.string(), decided_on: z.string() });
const changedRows = z.object({ rows: z.nullable(z.array(z.unknown())) });

const nameOf = (code: string): string => BUDGET_ITEMS.find((item) => item.code === code)?.name ?? code;
const inArea = (area: string): string => (area === '' ? '' : ` (${area})`);
const wordsOf = (table: string, of: Record<string, unknown>): string => {
  if (table === BUDGET_MONTHS.name) {
    const { item, area, year, month } = monthKey.parse(of);
    return `${nameOf(item)}${inArea(area)} kỳ ${year}-${String(month).padStart(2, '0')}`;
  }
  const { item, year } = z.object(key).parse(of);
  return `dự toán ${nameOf(item)} năm ${year}`;
};

/** Rows of the budget come in through `recordBudget` into the actual ledger, and are taken back by `takeBackBudget`. */
export const budgetRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    const months: MonthRow[] = [];
    const estimates: EstimateRow[] = [];
    const cellEstimates: CellEstimateRow[] = [];
    for await (const piece of pieces)
      for (const each of piece) {
        if (each.kind === 'month') months.push(each.row);
        else if (each.kind === 'estimate') estimates.push(each.row);
        else cellEstimates.push(each.row);
      }
    const rows = [...months, ...estimates, ...cellEstimates];
    const [first] = rows;
    if (!first) return 0;
    const { provenance, source, observedAt } = first;
    const { rows: stood } = await sql`select distinct code from budget_item where ledger = 'actual' and body is not null`.execute(view.db);
    const known = new Set(stood.map((row) => z.object({ code: z.string() }).parse(row).code));
    const items = toItemRows([...new Set(rows.map(({ item }) => item))], { provenance, source, observedAt }).filter(
      ({ code }) => !known.has(code),
    );
    await recordBudget(view, { items, months, estimates, cellEstimates }, { ledger: 'actual', importId: file });
    const counted = await sql`select ${sql.join(
      BUDGET_TABLES.map(({ name }) => sql`(select count(*) from ${sql.table(name)} where revision = ${view.revision})`),
      sql` + `,
    )} as count`.execute(view.db);
    return countRow.parse(counted.rows[0]).count;
  },
  movedSince: async (db, since) => {
    const { rows: defined } = await sql`select 1 from area where revision > ${since} limit 1`.execute(db);
    if (defined.length > 0) return { definitions: true, places: [] };
    const changed = async (table: string): Promise<unknown[]> => {
      const { rows } =
        await sql`select json_agg(k) as rows from (select * from ${sql.table(table)} where ledger = 'actual' and revision > ${since}) k`.execute(
          db,
        );
      return changedRows.parse(rows[0]).rows ?? [];
    };
    const own = (area: string): string | null => (area === '' ? null : area);
    const months = (await changed(BUDGET_MONTHS.name)).map((row) => monthKey.parse(row));
    return {
      definitions: false,
      places: [
        // What a sum from the start of the year adds to a month hangs on every month before it.
        ...months.flatMap(({ year, item, area, month }) =>
          Array.from({ length: 13 - month }, (_, index) => monthPlace(year, item, own(area), month + index)),
        ),
        ...(await changed(BUDGET_ESTIMATES.name)).map((row) => {
          const { year, item, level, decided_on } = estimateKey.parse(row);
          return estimatePlace(year, item, level, decided_on);
        }),
        ...(await changed(BUDGET_CELL_ESTIMATES.name)).map((row) => {
          const { year, item, area, decided_on } = cellKey.parse(row);
          return cellEstimatePlace(year, item, own(area), decided_on);
        }),
      ],
    };
  },
  newerThan: async (db, revision, limit) => {
    const found: string[] = [];
    for (const table of BUDGET_TABLES)
      for (const row of await newerRows({ db }, table, revision, limit))
        found.push(`${wordsOf(table.name, row.key)} (phiên bản ${row.revision})`);
    // A figure that was told from the start of the year was worked out from the months before it.
    const { rows } = await sql`select distinct on (n.item, n.area) n.year, n.item, n.area, n.month, n.revision from budget_month o
      join budget_month n on n.ledger = o.ledger and n.year = o.year and n.item = o.item and n.area = o.area and n.month > o.month
        and n.revision > o.revision and n.source like ${`%${FROM_START}`} and n.amount is not null
      where o.revision = ${revision} and not exists (select 1 from budget_month l where l.ledger = n.ledger and l.year = n.year
        and l.item = n.item and l.area = n.area and l.month = n.month and l.revision > n.revision)
      order by n.item, n.area, n.month limit ${limit}`.execute(db);
    for (const row of rows) {
      const { revision: at } = z.object({ revision: bigintColumn }).parse(row);
      found.push(`${wordsOf(BUDGET_MONTHS.name, monthKey.parse(row))}, tính từ lũy kế (phiên bản ${at})`);
    }
    return [...new Set(found)].slice(0, limit);
  },
  attachedTo: readSaidOf,
  restore: takeBackBudget,
};
