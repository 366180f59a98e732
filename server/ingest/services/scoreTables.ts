import type { MoneyTable } from '../money/appendNew';

/** A snapshot of a unit in a period, as a source showed it on a day; fetched again on that day and the same, it adds nothing, [DV5]. */
export const SCORES: MoneyTable = {
  name: 'service_score',
  key: { unit: 'text', period_kind: 'text', period: 'text', seen_on: 'date' },
  facts: { body: 'jsonb' },
  isSameLater: true,
};
/** Kept under the ledger `actual`, and in force for either. */
export const SCORINGS: MoneyTable = { name: 'service_scoring', key: { version: 'text' }, facts: { body: 'jsonb' } };
/** What was published of the province as a whole: kept under the ledger `actual` and shown beside either. */
export const PUBLISHED: MoneyTable = { name: 'service_published', key: { id: 'text' }, facts: { body: 'jsonb' } };
