import type * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { recordBudget } from '../../ingest/recordBudget';
import { toItemRows, type BudgetRows, type MonthRow } from '../../sources/money/budgetRows';
import type { Told } from '../../sources/money/told';
import type { Store } from '../../store/store';
import { answer } from '../answer';

export type BudgetBody = z.infer<(typeof FEEDS)['budget']['body']>;
const names = { stationName: (id: string) => id, provenanceOf: () => 'simulated' as const };

/** What a report tells, as it comes through the import door. */
export const TOLD: Told = { source: 'Báo cáo của người kiểm thử', provenance: 'imported', observedAt: '2026-04-02T00:00:00Z' };
export const monthRow = (item: string, month: number, amount: number | null, area: string | null = null): MonthRow => ({
  ...TOLD,
  year: 2026,
  item,
  area,
  month,
  amount,
});
/** Rows with the items that they are of. */
export const withItems = (rows: BudgetRows): BudgetRows => ({
  items: toItemRows([...new Set([...(rows.months ?? []), ...(rows.estimates ?? [])].map(({ item }) => item))], TOLD),
  ...rows,
});

/** Asks a store as a page does. */
export const budgetAsker = (store: Store, now: () => Date) => ({
  budget: async (params: Record<string, string> = { year: 'latest' }, asOf: string | null = null): Promise<BudgetBody> =>
    FEEDS.budget.body.parse((await answer({ feed: 'budget', params, asOf }, LOCAL_PRINCIPAL, { store, now, ...names })).envelope.body),
  series: async (params: Record<string, string>, asOf: string | null = null) =>
    FEEDS.series.body.parse((await answer({ feed: 'series', params, asOf }, LOCAL_PRINCIPAL, { store, now, ...names })).envelope.body),
  record: (rows: BudgetRows) =>
    store.write('lan', 'kiểm thử', (view) => recordBudget(view, withItems(rows), { ledger: 'actual', importId: null })),
});

const total = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
/** What a body's cells come to up to a month, of those that a test picks. */
export const doneOf = ({ cells }: BudgetBody, month: number, is: (cell: BudgetBody['cells'][number]) => boolean): number =>
  cells.filter(is).reduce((sum, { months }) => sum + total(months.slice(0, month)), 0);
