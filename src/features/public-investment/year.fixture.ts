import type { Allocation, InvestmentLine, Project } from '../../../contract/feeds/investment';
import { yearOf, type InvestmentBody, type InvestmentYear } from './yearOf';

export const BILLION = 1_000_000_000;

/** Amounts in tỷ đồng. */
export const allocated = (decidedOn: string, amount: number, carriedOver = 0): Allocation => ({
  decidedOn,
  amount: amount * BILLION,
  carriedOver: carriedOver * BILLION,
  document: `QĐ mẫu ${decidedOn}`,
});

export const projectOf = (code: string, facts: Partial<Project> = {}): Project => ({
  code,
  name: `Dự án mẫu ${code}`,
  owner: 'a',
  group: 'B',
  field: 'giao thông',
  area: '03646',
  place: null,
  startYear: 2024,
  endYear: 2027,
  totalInvestment: null,
  obstacle: null,
  ...facts,
});

/** Months in tỷ đồng; what is left out was not reported. */
export const lineOf = (project: string, source: string, allocations: Allocation[], months: readonly (number | null)[]): InvestmentLine => ({
  project,
  source,
  allocations,
  months: Array.from({ length: 13 }, (_, at) => {
    const month = months[at] ?? null;
    return month === null ? null : month * BILLION;
  }),
  advanced: 0,
  recovered: 0,
});

/** A year of three projects, four months in: 100 + 300 + 50 tỷ allocated, 20 + 30 + 0 paid out. */
export const bodyOf = (change: Partial<InvestmentBody> = {}): InvestmentBody => ({
  year: 2026,
  years: [2025, 2026],
  ledger: 'simulated',
  ledgers: ['simulated'],
  lastMonth: '2026-04',
  provisional: false,
  receipt: {
    sources: ['Bộ sinh số liệu mô phỏng'],
    observedAt: '2026-04-30T10:00:00+07:00',
    receivedAt: '2026-05-02T08:00:00+07:00',
    revision: 7,
    provenance: 'simulated',
  },
  owners: [
    { code: 'a', name: 'Chủ đầu tư mẫu A', agency: null },
    { code: 'b', name: 'Chủ đầu tư mẫu B', agency: null },
  ],
  sources: [
    { code: 'nstw', name: 'Ngân sách trung ương', kind: 'central' },
    { code: 'dat', name: 'Tiền sử dụng đất', kind: 'local' },
  ],
  plans: [
    {
      kind: 'prime-minister',
      decidedOn: '2026-01-05',
      amount: 500 * BILLION,
      carriedOver: 0,
      document: 'QĐ TTg mẫu',
      provenance: 'simulated',
    },
    { kind: 'allocated', decidedOn: '2026-01-20', amount: 400 * BILLION, carriedOver: 0, document: 'NQ mẫu', provenance: 'simulated' },
    { kind: 'allocated', decidedOn: '2026-03-10', amount: 450 * BILLION, carriedOver: 0, document: 'NQ mẫu 2', provenance: 'simulated' },
  ],
  path: [
    { month: '2026-03', percent: 15, basis: 'CT mẫu: quý I', provenance: 'simulated' },
    { month: '2026-06', percent: 45, basis: 'CT mẫu: 6 tháng', provenance: 'simulated' },
    { month: '2027-01', percent: 100, basis: 'CT mẫu: hết 31/01', provenance: 'simulated' },
  ],
  projects: [
    projectOf('001'),
    projectOf('002', { owner: 'b', group: 'A', area: null }),
    projectOf('003', { owner: 'b', group: 'C', obstacle: { text: 'Vướng mặt bằng', since: '2026-02-01' } }),
  ],
  lines: [
    lineOf('001', 'nstw', [allocated('2026-01-20', 100)], [0, 5, 10, 5]),
    lineOf('002', 'nstw', [allocated('2026-01-20', 250)], [null, 10, 5, 5]),
    lineOf('002', 'dat', [allocated('2026-03-10', 50, 10)], [null, null, null, 10]),
    lineOf('003', 'dat', [allocated('2026-01-20', 50)], [0, 0, 0, 0]),
  ],
  published: [],
  ...change,
});

/** The same, read. */
export const knownYear = (change: Partial<InvestmentBody> = {}): InvestmentYear => {
  const year = yearOf(bodyOf(change));
  if (!year) throw new Error('no year');
  return year;
};

export const billions = (amounts: readonly (number | null)[]): (number | null)[] =>
  amounts.map((amount) => (amount === null ? null : amount / BILLION));
