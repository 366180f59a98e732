import { toYearBook, type BudgetBody, type Cut } from '../../../contract/rules/budgetBook';
import { momentOf } from './moment';
import type { Look } from './standing';
import { budget } from '../../../contract/feeds/budget';

const bn = 1_000_000_000;
const months = (...told: (number | null)[]): (number | null)[] => Array.from({ length: 12 }, (_, at) => told[at] ?? null);
const cell = (item: string, area: string | null, estimate: number | null, ...told: (number | null)[]) => ({
  item,
  area,
  estimate,
  months: months(...told),
});
const estimate = (item: string, level: 'central' | 'council', amount: number, decidedOn = '2025-12-09') => ({
  item,
  level,
  decidedOn,
  amount,
  document: `Nghị quyết mẫu ${decidedOn}`,
  provenance: 'simulated' as const,
});

/** A small year, by hand: two items of revenue in a total and one beside it, one of expenditure; three months, March still open. */
export const smallBody = (year = 2026, more: Partial<BudgetBody> = {}): BudgetBody =>
  budget.body.parse({
    year,
    years: [year - 1, year],
    ledger: 'simulated',
    ledgers: ['simulated'],
    lastMonth: `${year}-03`,
    provisional: true,
    receipt: {
      sources: ['Nguồn mẫu'],
      observedAt: `${year}-03-20T08:00:00+07:00`,
      receivedAt: `${year}-03-21T08:00:00+07:00`,
      revision: 7,
      provenance: 'simulated',
    },
    items: [
      { code: 'noi-dia', book: 'revenue', name: 'Thu nội địa', parent: null, inTotal: true },
      { code: 'dat', book: 'revenue', name: 'Tiền sử dụng đất', parent: 'noi-dia', inTotal: true },
      { code: 'phi', book: 'revenue', name: 'Phí, lệ phí', parent: 'noi-dia', inTotal: true },
      { code: 'bo-sung', book: 'revenue', name: 'Bổ sung từ Trung ương', parent: null, inTotal: false },
      { code: 'thuong-xuyen', book: 'expenditure', name: 'Chi thường xuyên', parent: null, inTotal: true },
    ],
    estimates: [
      estimate('dat', 'council', 600 * bn),
      estimate('phi', 'council', 300 * bn),
      estimate('phi', 'council', 400 * bn, `${year}-03-10`),
      estimate('dat', 'central', 500 * bn),
      estimate('phi', 'central', 300 * bn),
      estimate('thuong-xuyen', 'council', 2_000 * bn),
    ],
    cells: [
      cell('dat', '03646', 200 * bn, 10 * bn, 20 * bn, 5 * bn),
      cell('dat', '03650', 400 * bn, 30 * bn, null, 1 * bn),
      cell('phi', '03646', 100 * bn, 7 * bn, 8 * bn, 9 * bn),
      cell('phi', null, 300 * bn, 1 * bn, 2 * bn + 1, 3 * bn),
      cell('bo-sung', null, null, 100 * bn, 100 * bn, 100 * bn),
      cell('thuong-xuyen', null, null, 120 * bn, 130 * bn, 40 * bn),
    ],
    path: {
      revenue: [
        { month: `${year}-01`, percent: 8, basis: 'Kịch bản mẫu', provenance: 'simulated' },
        { month: `${year}-06`, percent: 48, basis: 'Kịch bản mẫu', provenance: 'simulated' },
      ],
      expenditure: [],
    },
    published: [],
    revisions: [],
    ...more,
  });

export const NOW = Date.parse('2026-03-22T03:00:00Z');
export const all: Cut = { book: 'revenue', item: null, area: null };
export const lookAt = (
  body = smallBody(),
  before: BudgetBody | null = smallBody(2025, { lastMonth: '2025-12', provisional: false }),
): Look => {
  const moment = momentOf(body, null, null, NOW);
  if (!moment) throw new Error('no moment');
  return { now: toYearBook(body), before: before && toYearBook(before), moment };
};
