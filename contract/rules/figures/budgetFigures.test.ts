import { expect, it } from 'vitest';
import { figuresOf } from '../figuresOf';

const at = '2026-11-20T10:00:00+07:00';
const receipt = { sources: ['Tệp A', 'Tệp B'], observedAt: at, receivedAt: at, revision: 9, provenance: 'simulated' as const };
const number = (value: number) => ({ kind: 'number', value });
const step = { document: 'QĐ 1', provenance: 'simulated' };
const months = (...told: (number | null)[]) => Array.from({ length: 12 }, (_, index) => told[index] ?? null);
const YEAR = { year: 2026, years: [2026], ledger: 'simulated', ledgers: ['simulated'], lastMonth: '2026-02' };
const REVENUE = [
  { code: 'noi-dia', book: 'revenue', name: 'Thu nội địa', parent: null, inTotal: true },
  { code: 'dat', book: 'revenue', name: 'Tiền sử dụng đất', parent: 'noi-dia', inTotal: true },
  { code: 'khac', book: 'revenue', name: 'Thu khác', parent: 'noi-dia', inTotal: true },
];

it('[MT31] adds up what a year of the budget collected, item by item, in tỷ đồng; what nobody told is no figure', () => {
  const told = figuresOf([
    {
      feed: 'budget',
      body: {
        ...YEAR,
        provisional: true,
        receipt,
        items: [
          ...REVENUE,
          { code: 'ngoai', book: 'revenue', name: 'Thu ngoài cân đối', parent: 'noi-dia', inTotal: false },
          { code: 'can-doi', book: 'expenditure', name: 'Chi cân đối', parent: null, inTotal: true },
          { code: 'ctmtqg', book: 'expenditure', name: 'Chương trình mục tiêu', parent: null, inTotal: true },
        ],
        estimates: [
          { item: 'noi-dia', level: 'council', decidedOn: '2025-12-10', amount: 8e9, ...step },
          { item: 'noi-dia', level: 'council', decidedOn: '2026-02-20', amount: 85e8, ...step },
          // After the newest month: no estimate of what was reached by then.
          { item: 'noi-dia', level: 'council', decidedOn: '2026-03-10', amount: 9e9, ...step },
          { item: 'can-doi', level: 'council', decidedOn: '2025-12-10', amount: 5e9, ...step },
          { item: 'ctmtqg', level: 'council', decidedOn: '2025-12-10', amount: 1e9, ...step },
        ],
        cells: [
          { item: 'dat', area: null, estimate: null, months: months(1e9, 2e9) },
          { item: 'dat', area: '03646', estimate: null, months: months(5e8) },
          { item: 'khac', area: null, estimate: null, months: months() },
          { item: 'ngoai', area: null, estimate: null, months: months(25e7) },
          { item: 'can-doi', area: null, estimate: null, months: months(4e9) },
          { item: 'ctmtqg', area: null, estimate: null, months: months(null, 5e8) },
        ],
        path: { revenue: [], expenditure: [] },
        published: [
          {
            name: 'Thu đến 31/10',
            at: '2026-10-31',
            amount: null,
            percent: 71.5,
            denominator: 'HĐND giao',
            scope: 'province',
            source: 'Cổng tỉnh',
          },
        ],
        revisions: [],
      },
    },
  ]);
  expect(told.map(({ name, value, unit, isMain }) => [name, value, unit, isMain])).toEqual([
    // What the total leaves out is told under its item, and not in the sum.
    ['Thu ngân sách trên địa bàn: lũy kế thu', number(3.5), 'tỷ đồng', true],
    ['Thu ngân sách trên địa bàn: dự toán HĐND giao', number(8.5), 'tỷ đồng', true],
    ['Chi ngân sách địa phương: lũy kế chi', number(4.5), 'tỷ đồng', true],
    ['Chi ngân sách địa phương: dự toán HĐND giao', number(6), 'tỷ đồng', true],
    ['Thu nội địa: lũy kế thu', number(3.75), 'tỷ đồng', true],
    ['Thu nội địa: dự toán HĐND giao', number(8.5), 'tỷ đồng', true],
    ['Tiền sử dụng đất: lũy kế thu', number(3.5), 'tỷ đồng', false],
    ['Thu ngoài cân đối: lũy kế thu', number(0.25), 'tỷ đồng', false],
    ['Chi cân đối: lũy kế chi', number(4), 'tỷ đồng', true],
    ['Chi cân đối: dự toán HĐND giao', number(5), 'tỷ đồng', true],
    ['Chương trình mục tiêu: lũy kế chi', number(0.5), 'tỷ đồng', true],
    ['Chương trình mục tiêu: dự toán HĐND giao', number(1), 'tỷ đồng', true],
    ['Thu đến 31/10 (so với HĐND giao)', number(71.5), '%', true],
  ]);
  expect(told[0]).toMatchObject({
    source: 'Tệp A; Tệp B',
    provenance: 'simulated',
    quality: ['Số của tháng 02/2026 là tạm thời, kỳ chưa kết thúc'],
  });
  expect(told.at(-1)).toMatchObject({ provenance: 'published', kind: 'published' });
  expect(told[1]).toMatchObject({ source: 'QĐ 1', provenance: 'simulated' });
});

const noTold = { item: 'dat', area: null, estimate: null, months: months() };
const ofYear = (more: object) =>
  figuresOf([
    {
      feed: 'budget',
      body: {
        ...YEAR,
        provisional: false,
        receipt,
        items: [...REVENUE, { code: 'phi', book: 'revenue', name: 'Phí, lệ phí', parent: 'noi-dia', inTotal: true }],
        estimates: [],
        cells: [noTold],
        path: { revenue: [], expenditure: [] },
        published: [],
        revisions: [],
        ...more,
      },
    },
  ]).map(({ name, value, period, source }) => ({ name, value, period, source }));
const given = (item: string, document: string, decidedOn = '2025-12-10') => ({
  item,
  level: 'council',
  decidedOn,
  amount: 1e9,
  document,
  provenance: 'simulated',
});

it('[MT31] names every act that an estimate put together rests on, each once; the files only where no act is known', () => {
  const sourceOf = (more: object) => ofYear(more).find(({ name }) => name === 'Thu nội địa: dự toán HĐND giao')?.source;
  const several = [given('dat', 'NQ 1; NQ 2'), given('khac', 'NQ 2'), given('phi', 'NQ 3')];
  expect(sourceOf({ estimates: several })).toBe('NQ 1; NQ 2; NQ 3');
  expect(sourceOf({ estimates: several.slice(1, 2) })).toBe('NQ 2');
  expect(sourceOf({ cells: [{ ...noTold, estimate: 2e9 }] })).toBe('Tệp A; Tệp B');
});

it('[MT31] reads out the estimates of a year that no month is told of yet, as they stood at the end of its first', () => {
  const estimates = [
    given('noi-dia', 'NQ 1'),
    { ...given('noi-dia', 'NQ 2', '2026-01-31'), amount: 2e9 },
    given('noi-dia', 'NQ 3', '2026-02-01'),
  ];
  expect(ofYear({ lastMonth: null, estimates })).toEqual([
    { name: 'Thu nội địa: dự toán HĐND giao', value: number(2), period: '2026', source: 'NQ 2' },
  ]);
});
