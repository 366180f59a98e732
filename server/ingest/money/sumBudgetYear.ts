import type { Book, BudgetItem, EstimateLevel } from '../../../contract/feeds/budget';
import type { Provenance } from '../../../contract/figure';
import type { MoneyStep, Receipt } from '../../../contract/money';
import { decidedBy, shareOf } from '../../../contract/rules/disbursement';
import type { BudgetSum, EstimateVersion } from '../../store/rows/storedBudgetSums';
import type { ObservationRow } from '../indicatorPlan';
import { BASES, DIMENSIONS } from './budgetSet';

/** A year of one ledger, as the indicator engine needs it. */
export interface SummedYear {
  year: number;
  /** The first month whose sums are wanted; from January on what was estimated for the year is among them. */
  from: number;
  items: readonly BudgetItem[];
  sums: readonly BudgetSum[];
  versions: readonly EstimateVersion[];
  path: Record<Book, readonly MoneyStep[]>;
  /** Of the rows of the year; null where only estimates are known. */
  receipt: Receipt | null;
}

const BILLION = 1_000_000_000;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const BOOKS: readonly Book[] = ['revenue', 'expenditure'];
const CODES: Record<Book, string> = { revenue: 'thu', expenditure: 'chi' };
/** Which rate is of which estimate. */
const RATES: Record<Book, readonly (readonly [EstimateLevel, string])[]> = {
  revenue: [
    ['central', 'ty-le-thu-tw'],
    ['council', 'ty-le-thu-hdnd'],
  ],
  expenditure: [['council', 'ty-le-chi']],
};

/** A part of a book: the whole, an item, or an area. */
interface Part {
  book: Book;
  item: string | null;
  area: string | null;
}
const keyOf = ({ book, item, area }: Part): string => JSON.stringify([book, item, area]);
const breakdownOf = ({ book, item, area }: Part): ObservationRow['breakdown'] => {
  if (area !== null) return [{ dimension: 'area', member: area }];
  return item === null ? [] : [{ dimension: DIMENSIONS[book], member: item }];
};

/** The last day of a month, as text; any day of it sorts before. */
const endOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-31`;

interface Standing {
  amount: number;
  /** The newest day on which any of it was decided. */
  decidedOn: string;
  sources: ReadonlySet<string>;
  /** The weakest of them. */
  provenance: Provenance;
}

const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };

/** The estimate of a part by the end of a day: of each item (in each area) the newest version; null where there is none of it. */
const estimates = ({ items, versions }: SummedYear) => {
  const itemOf = new Map(items.map((item) => [item.code, item]));
  const places = new Map<string, EstimateVersion[]>();
  for (const version of versions) {
    const key = JSON.stringify([version.level, version.item, version.area]);
    const own = places.get(key);
    if (own) own.push(version);
    else places.set(key, [version]);
  }
  const grouped = new Map<string, EstimateVersion[][]>();
  for (const own of places.values()) {
    const [first] = own;
    const item = first && itemOf.get(first.item);
    if (!first || !item?.inTotal) continue;
    const whole = { book: item.book, item: null, area: first.area };
    for (const part of first.area === null ? [whole, { ...whole, item: first.item }] : [whole]) {
      const key = `${first.level} ${keyOf(part)}`;
      const group = grouped.get(key);
      if (group) group.push(own);
      else grouped.set(key, [own]);
    }
  }
  return (level: EstimateLevel, part: Part, day: string): Standing | null => {
    const standing = (grouped.get(`${level} ${keyOf(part)}`) ?? []).flatMap((own) => decidedBy(own, day) ?? []);
    return standing.reduce<Standing | null>(
      (sum, { amount, decidedOn, source, provenance }) => ({
        amount: (sum?.amount ?? 0) + amount,
        decidedOn: sum && sum.decidedOn > decidedOn ? sum.decidedOn : decidedOn,
        sources: new Set(sum?.sources).add(source),
        provenance: sum && RANK[sum.provenance] > RANK[provenance] ? sum.provenance : provenance,
      }),
      null,
    );
  };
};

/** Sources in words, as long as a source may be. */
const wordsOf = (sources: ReadonlySet<string>): string => [...sources].toSorted().join('; ').slice(0, 1500);
const ESTIMATES: Record<EstimateLevel, string> = { central: 'dự toán Trung ương giao', council: 'dự toán HĐND giao' };
const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const written = (amount: number): string => FORMAT.format(amount / BILLION);
const onDay = (day: string): string => day.split('-').toReversed().join('/');

/**
 * The sums of a year as the indicator engine has them: revenue and expenditure from the start of the year
 * (tỷ đồng) and their rates, of the province, of each item and each area; what was estimated for the year; and the path. A month in
 * which nothing was told of a part has no figure, [MN5]; a rate is of the estimate that stood at the end of its month, [MN3].
 */
export const sumYear = (given: SummedYear): ObservationRow[] => {
  const { year, from, sums, receipt } = given;
  const { provenance, sources }: Pick<Receipt, 'provenance' | 'sources'> = receipt ?? { provenance: 'imported', sources: [] };
  const source = wordsOf(new Set(sources));
  const periodOf = (month: number): string => `${year}-${String(month).padStart(2, '0')}`;
  const estimateOf = estimates(given);
  const row = (code: string, part: Part, value: number, more: Partial<ObservationRow>): ObservationRow => ({
    indicatorCode: code,
    breakdown: breakdownOf(part),
    role: 'actual',
    period: String(year),
    value: { kind: 'number', value },
    verbatim: null,
    alignment: 'exact',
    basis: null,
    source,
    provenance,
    observedAt: null,
    ...more,
  });

  const parts = new Map<string, { part: Part; months: Map<number, BudgetSum> }>();
  for (const sum of sums) {
    const part = { book: sum.book, item: sum.item, area: sum.area };
    const known = parts.get(keyOf(part)) ?? { part, months: new Map<number, BudgetSum>() };
    known.months.set(sum.month, sum);
    parts.set(keyOf(part), known);
  }
  const done = [...parts.values()].flatMap(({ part, months }) => {
    let total = 0;
    return MONTHS.flatMap((month) => {
      const told = months.get(month);
      if (!told) return [];
      total += told.amount;
      if (month < from) return [];
      const seen = { period: periodOf(month), observedAt: told.observedAt };
      const rates = RATES[part.book].flatMap(([level, code]) => {
        const estimate = estimateOf(level, part, endOf(year, month));
        const rate = estimate && shareOf(total, estimate.amount);
        if (estimate === null || rate === null) return [];
        // The denominator of this very rate, by name and day: an estimate is changed within the year.
        const of = `mẫu số: ${written(estimate.amount)} tỷ đồng, ${ESTIMATES[level]} ngày ${onDay(estimate.decidedOn)}`;
        return [row(code, part, Math.round(rate * 100) / 100, { ...seen, source: `${source}; ${of}` })];
      });
      return [row(CODES[part.book], part, total / BILLION, seen), ...rates];
    });
  });

  const promised = BOOKS.flatMap((book) => {
    const items = given.items.filter((item) => item.book === book && item.inTotal).map(({ code }) => ({ book, item: code, area: null }));
    const areas = [...new Set(given.versions.flatMap(({ area }) => area ?? []))].map((area) => ({ book, item: null, area }));
    return [{ book, item: null, area: null }, ...items, ...areas].flatMap((part) =>
      (['central', 'council'] as const).flatMap((level) => {
        const estimate = estimateOf(level, part, endOf(year, 12));
        return estimate === null
          ? []
          : [
              row(CODES[book], part, estimate.amount / BILLION, {
                role: 'plan',
                basis: BASES[level],
                source: wordsOf(estimate.sources),
                provenance: estimate.provenance,
              }),
            ];
      }),
    );
  });

  const path = BOOKS.flatMap((book) =>
    given.path[book].map(({ month, percent, basis, provenance: of }) =>
      row(book === 'revenue' ? 'ty-le-thu-hdnd' : 'ty-le-chi', { book, item: null, area: null }, percent, {
        role: 'target',
        basis: BASES.path,
        period: month,
        source: basis,
        provenance: of,
      }),
    ),
  );
  return [...(from === 1 ? promised : []), ...path.filter(({ period }) => period >= periodOf(from)), ...done];
};
