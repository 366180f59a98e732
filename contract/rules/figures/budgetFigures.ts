import type * as z from 'zod/mini';
import type { Book, budget, BudgetEstimate, BudgetItem, EstimateLevel } from '../../feeds/budget';
import { decidedBy } from '../disbursement';
import { weakestProvenance } from '../weakestProvenance';
import { added, billions, BILLION, heldOn, published } from './moneyParts';
import { fromReceipt, openNote, viewFigure, type ViewFigure } from './viewFigure';

type Decided = Pick<BudgetEstimate, 'amount' | 'document' | 'provenance'>;
const together = (one: Decided, other: Decided): Decided => ({
  amount: one.amount + other.amount,
  // Each act once, however many parts rest on it.
  document: [...new Set([...one.document.split('; '), ...other.document.split('; ')])].join('; '),
  provenance: weakestProvenance([one.provenance, other.provenance]),
});
const sumOf = (parts: readonly Decided[]): Decided | null =>
  parts.reduce<Decided | null>((sum, part) => (sum === null ? part : together(sum, part)), null);
/** The tops of what the total counts: items whose parent, if any, is not counted itself. */
const topsOf = (items: readonly BudgetItem[], book: Book): string[] => {
  const counted = new Set(items.flatMap(({ code, inTotal }) => (inTotal ? [code] : [])));
  return items
    .filter((each) => each.book === book && each.inTotal && !(each.parent !== null && counted.has(each.parent)))
    .map(({ code }) => code);
};
/** What is told of: an item, or several together under a name of their own. */
interface Told {
  code: string;
  name: string;
  book: Book;
  isMain: boolean;
  tops: readonly string[];
  /** What its cells are of. */
  leaves: readonly string[];
}
const BOOKS = [
  { book: 'revenue', name: 'Thu ngân sách trên địa bàn' },
  { book: 'expenditure', name: 'Chi ngân sách địa phương' },
] as const;
const LEVELS = { central: 'dự toán Trung ương giao', council: 'dự toán HĐND giao' } as const;

/** What was collected and spent of each item so far, and its estimates as they were last decided. */
export const ofBudget = (body: z.infer<(typeof budget)['body']>): ViewFigure[] => {
  const { year, ledger, lastMonth, receipt, items, cells, estimates, provisional } = body;
  if (year === null || !receipt) return published('budget', body.published);
  const below = (code: string, seen: ReadonlySet<string> = new Set()): string[] =>
    seen.has(code)
      ? []
      : [code, ...items.filter(({ parent }) => parent === code).flatMap((child) => below(child.code, new Set([...seen, code])))];
  // A month told of the year after does not bring its decisions into this one.
  const day = heldOn(year, lastMonth?.startsWith(String(year)) === false ? `${year}-12` : lastMonth);
  const quality = provisional && lastMonth !== null ? [openNote(lastMonth)] : [];
  const parents = new Set(items.flatMap(({ parent }) => parent ?? []));
  const isLeaf = (code: string): boolean => !parents.has(code);
  const leavesUnder = (code: string): string[] => below(code).filter(isLeaf);
  /** Its own as it was last decided, else what its parts were given together. */
  const estimateOf = (code: string, level: EstimateLevel, above: ReadonlySet<string> = new Set()): Decided | null => {
    if (above.has(code)) return null;
    const own = decidedBy(
      estimates.filter((each) => each.item === code && each.level === level),
      day,
    );
    if (own) return own;
    const parts = items.flatMap((child) => (child.parent === code ? (estimateOf(child.code, level, new Set([...above, code])) ?? []) : []));
    return sumOf(parts);
  };
  const told = ({ code, name, book, isMain, tops, leaves }: Told): ViewFigure[] => {
    const own = new Set(leaves);
    const done = added(cells.filter(({ item }) => own.has(item)).flatMap(({ months }) => months));
    const shared = { feed: 'budget', unit: BILLION, isMain };
    const key = `budget/${ledger}/${book}/${code}`;
    const sum = {
      ...shared,
      key: `${key}/done`,
      name: `${name}: ${book === 'revenue' ? 'lũy kế thu' : 'lũy kế chi'}`,
      period: lastMonth,
      quality,
    };
    return [
      ...(done === null ? [] : [viewFigure({ ...sum, value: billions(done) }, fromReceipt(receipt))]),
      ...(['central', 'council'] as const).flatMap((level) => {
        const given = sumOf(tops.flatMap((top) => estimateOf(top, level) ?? []));
        if (!given) return [];
        const promise = {
          ...shared,
          key: `${key}/${level}`,
          name: `${name}: ${LEVELS[level]}`,
          kind: 'promise' as const,
          period: String(year),
        };
        const origin = { ...fromReceipt(receipt), source: given.document, provenance: given.provenance };
        return viewFigure({ ...promise, value: billions(given.amount) }, origin);
      }),
    ];
  };
  return [
    // A book of several tops is read out as their sum first; one of a single top is that top, unless that holds what the total leaves out.
    ...BOOKS.flatMap(({ book, name }) => {
      const tops = topsOf(items, book);
      const leaves = items.filter((each) => each.book === book && each.inTotal && isLeaf(each.code)).map(({ code }) => code);
      const isMore = leaves.length < tops.flatMap(leavesUnder).length;
      return tops.length > 1 || isMore ? told({ code: 'total', name, book, isMain: true, tops, leaves }) : [];
    }),
    ...items.flatMap(({ code, name, book, parent, inTotal }) =>
      told({ code, name, book, isMain: parent === null && inTotal, tops: [code], leaves: leavesUnder(code) }),
    ),
    ...published('budget', body.published),
  ];
};
