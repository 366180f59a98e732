import type { MoneyTable } from './appendNew';

const version = { decided_on: 'date' };
const promised = { amount: 'bigint', document: 'text' };

export const BUDGET_ITEMS: MoneyTable = { name: 'budget_item', key: { code: 'text' }, facts: { position: 'integer', body: 'jsonb' } };
export const BUDGET_ESTIMATES: MoneyTable = {
  name: 'budget_estimate',
  key: { year: 'smallint', item: 'text', level: 'text', ...version },
  facts: promised,
};
export const BUDGET_CELL_ESTIMATES: MoneyTable = {
  name: 'budget_cell_estimate',
  key: { year: 'smallint', item: 'text', area: 'text', ...version },
  facts: promised,
};
export const BUDGET_MONTHS: MoneyTable = {
  name: 'budget_month',
  key: { year: 'smallint', item: 'text', area: 'text', month: 'smallint' },
  facts: { amount: 'bigint' },
};
/** Every table that a file of the budget may write. */
export const BUDGET_TABLES: readonly MoneyTable[] = [BUDGET_ESTIMATES, BUDGET_CELL_ESTIMATES, BUDGET_MONTHS];
