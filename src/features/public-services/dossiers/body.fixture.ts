import { dossierCounts, type DossierCounts, type ServiceTarget } from '../../../../contract/feeds/serviceDossiers';
import { yearOf, type DossiersBody, type DossierYear } from './dossierYear';
import type { Look } from './look';

export interface FixtureRow {
  unit: string;
  field: string;
  month: string;
  counts: DossierCounts;
}
export const COUNTS = Object.keys(dossierCounts.shape) as (keyof DossierCounts)[];

/** Counts with what is named; the rest was not told. */
export const countsOf = (told: Partial<DossierCounts>): DossierCounts => ({
  ...(Object.fromEntries(COUNTS.map((name) => [name, null])) as DossierCounts),
  ...told,
});

const addCounts = (a: DossierCounts, b: DossierCounts): DossierCounts =>
  countsOf(
    Object.fromEntries(
      COUNTS.map((name) => {
        const [one, other] = [a[name], b[name]];
        return [name, one === null ? other : other === null ? one : one + other];
      }),
    ),
  );
const sumBy = (rows: readonly FixtureRow[], keyOf: (row: FixtureRow) => string) => {
  const sums = new Map<string, DossierCounts>();
  for (const row of rows) {
    const key = `${keyOf(row)}|${row.month}`;
    const before = sums.get(key);
    sums.set(key, before ? addCounts(before, row.counts) : row.counts);
  }
  return [...sums].map(([key, counts]) => ({ key: key.split('|')[0] ?? '', month: key.split('|')[1] ?? '', counts }));
};

export const targetOf = (change: Partial<ServiceTarget>): ServiceTarget => ({
  id: 'm',
  rate: 'digitised',
  name: 'Mục tiêu mẫu',
  op: 'ge',
  percent: 80,
  level: 'all',
  basis: 'QĐ mẫu',
  validFrom: null,
  validTo: null,
  supersededBy: null,
  note: null,
  ...change,
});

/** What the server answers of these rows for a cut: of units the field alone, of fields the unit alone, of what is open everything. */
export const bodyOf = (
  rows: readonly FixtureRow[],
  { unit, field, ...change }: Partial<DossiersBody> & { unit?: string | undefined; field?: string | undefined } = {},
): DossiersBody => {
  const months = rows.map(({ month }) => month).toSorted();
  const lastMonth = months.at(-1) ?? null;
  return {
    year: lastMonth === null ? null : Number(lastMonth.slice(0, 4)),
    years: lastMonth === null ? [] : [Number(lastMonth.slice(0, 4))],
    ledger: 'simulated',
    ledgers: ['simulated'],
    lastMonth,
    provisional: false,
    receipt: {
      sources: ['Bộ sinh số liệu mô phỏng'],
      observedAt: '2026-11-20T10:00:00+07:00',
      receivedAt: '2026-11-21T08:00:00+07:00',
      revision: 7,
      provenance: 'simulated',
    },
    fields: [...new Set(rows.map((row) => row.field))].map((code) => ({ code, name: `Lĩnh vực ${code}` })),
    units: [...new Set(rows.map((row) => row.unit))].map((key) => {
      const [kind = '', code = ''] = key.split(':');
      return { kind: kind === 'area' ? 'area' : 'agency', code, name: `Đơn vị ${code}` };
    }),
    byUnit: sumBy(
      rows.filter((row) => field === undefined || row.field === field),
      (row) => row.unit,
    ).map(({ key, ...row }) => ({ unit: key, ...row })),
    byField: sumBy(
      rows.filter((row) => unit === undefined || row.unit === unit),
      (row) => row.field,
    ).map(({ key, ...row }) => ({ field: key, ...row })),
    open: rows
      .filter(({ month, counts }) => month === lastMonth && (counts.pendingInTerm !== null || counts.pendingLate !== null))
      .map((row) => ({
        unit: row.unit,
        field: row.field,
        inTerm: row.counts.pendingInTerm,
        dueSoon: row.counts.pendingDueSoon,
        late: row.counts.pendingLate,
        seenAt: '2026-11-20T10:00:00+07:00',
      })),
    procedures: [],
    targets: [],
    ...change,
  };
};

/** The same, read. */
export const knownYear = (body: DossiersBody): DossierYear => {
  const year = yearOf(body);
  if (!year) throw new Error('no year');
  return year;
};

/** The whole of a year to its newest month, from January on. */
export const lookAt = (now: DossierYear, change: Partial<Look> = {}): Look => ({
  now,
  before: null,
  isBeforeComing: false,
  span: { from: 0, to: now.last },
  cut: { unit: undefined, field: undefined },
  provisional: now.body.provisional,
  ...change,
});

/** Two communes and a department, two fields, three months; every count told. */
export const smallRows: readonly FixtureRow[] = ['area:03646', 'area:03650', 'agency:so-noi-vu'].flatMap((unit, u) =>
  ['ho-tich', 'dat-dai'].flatMap((field, f) =>
    ['2026-01', '2026-02', '2026-03'].map((month, m) => ({
      unit,
      field,
      month,
      counts: countsOf({
        receivedOnline: 60 + 10 * u + m,
        receivedDirect: 30 - 5 * f,
        receivedPost: 2,
        solvedEarly: 40,
        solvedOnTime: 30 + m,
        solvedLate: 2 * u + f,
        pendingInTerm: 10 + f,
        pendingDueSoon: 3,
        pendingLate: u + m,
        fullEligible: 70,
        fullOnline: 35 + 7 * u,
        payable: 40,
        paidOnline: 20 + u,
        digitisable: 80,
        digitised: 64 + 4 * u,
        reusable: 50,
        reused: 10 + f,
        feedback: 4,
        feedbackOnTime: 4,
        feedbackDissatisfied: 1,
      }),
    })),
  ),
);
