import { expect, it } from 'vitest';
import { figuresOf } from '../figuresOf';

const at = '2026-11-20T10:00:00+07:00';
const receipt = { sources: ['Tệp A'], observedAt: at, receivedAt: at, revision: 9, provenance: 'imported' as const };
const months = (...told: (number | null)[]) => Array.from({ length: 13 }, (_, index) => told[index] ?? null);
const plan = (decidedOn: string, amount: number) => ({
  kind: 'local',
  decidedOn,
  amount,
  carriedOver: 0,
  document: `QĐ ${decidedOn}`,
  provenance: 'imported',
});
const body = {
  year: 2026,
  years: [2026],
  ledger: 'actual',
  ledgers: ['actual'],
  lastMonth: '2026-10',
  provisional: false,
  receipt,
  owners: [],
  sources: [],
  plans: [plan('2026-01-05', 80e9), plan('2026-10-31', 100e9), plan('2026-11-15', 140e9)],
  path: [],
  projects: [],
  lines: [{ project: 'p', source: 's', allocations: [], months: months(70e9), advanced: 0, recovered: 0 }],
  published: [],
};

it('[MT31] holds what was paid out by the newest month against the plan of that month, not against one decided later', () => {
  const told = figuresOf([{ feed: 'investment', body }]);
  const of = (name: string) => told.find((each) => each.name === name);
  expect(of('Vốn đầu tư công: kế hoạch vốn tỉnh giao')).toMatchObject({ value: { value: 100 }, source: 'QĐ 2026-10-31' });
  expect(of('Tỷ lệ giải ngân so với kế hoạch vốn tỉnh giao')).toMatchObject({ value: { value: 70 }, period: '2026-10' });
});
