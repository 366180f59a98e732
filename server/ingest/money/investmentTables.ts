import type { MoneyTable } from './appendNew';

const amounts = { amount: 'bigint', carried_over: 'bigint', document: 'text' };
const line = { year: 'integer', project: 'text', capital_source: 'text' };

export const PROJECTS: MoneyTable = { name: 'investment_project', key: { code: 'text' }, facts: { body: 'jsonb' } };
export const PLANS: MoneyTable = { name: 'investment_plan', key: { year: 'integer', kind: 'text', decided_on: 'date' }, facts: amounts };
export const ALLOCATIONS: MoneyTable = { name: 'investment_allocation', key: { ...line, decided_on: 'date' }, facts: amounts };
export const MONTHS: MoneyTable = {
  name: 'investment_month',
  key: { ...line, month: 'integer' },
  facts: { disbursed: 'bigint', advanced: 'bigint', recovered: 'bigint' },
};
export const STEPS: MoneyTable = {
  name: 'money_step',
  key: { book: 'text', year: 'integer', month: 'text' },
  facts: { percent: 'double precision', basis: 'text' },
};
/** Every table that a file of disbursement may write. */
export const INVESTMENT_TABLES: readonly MoneyTable[] = [PROJECTS, PLANS, ALLOCATIONS, MONTHS];
