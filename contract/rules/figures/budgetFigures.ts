import type * as z from 'zod/mini';
import type { budget, BudgetEstimate, EstimateLevel } from '../../feeds/budget';
import { decidedBy } from '../disbursement';
import { added, billions, BILLION, published, yearEnd } from './moneyParts';
import { fromReceipt, openNote, viewFigure, type ViewFigure } from './viewFigure';

type Decided = Pick<BudgetEstimate, 'amount' | 'document' | 'provenance'>;
const together = (one: Decided, other: Decided): Decided => ({
  amount: one.amount + other.amount,
  document: one.document === other.document ? one.document : `${one.document}; ${other.document}`,
  provenance: one.provenance === 'simulated' ? one.provenance : other.provenance,
});
const LEVELS = { central: 'dự toán Trung ương giao', council: 'dự toán HĐND giao' } as const;

/** What was collected and spent of each item so far, and its estimates as they were last decided. */
export const ofBudget = (body: z.infer<(typeof budget)['body']>): ViewFigure[] => {
  const { year, ledger, lastMonth, receipt, items, cells, estimates, provisional } = body;
  if (year === null || !receipt) return published('budget', body.published);
  const below = (code: string, seen: ReadonlySet<string> = new Set()): string[] =>
    seen.has(code)
      ? []
      : [code, ...items.filter(({ parent }) => parent === code).flatMap((child) => below(child.code, new Set([...seen, code])))];
  const quality = provisional && lastMonth !== null ? [openNote(lastMonth)] : [];
  /** Its own as it was last decided, else what its parts were given together. */
  const estimateOf = (code: string, level: EstimateLevel, above: ReadonlySet<string> = new Set()): Decided | null => {
    if (above.has(code)) return null;
    const own = decidedBy(
      estimates.filter((each) => each.item === code && each.level === level),
      yearEnd(year),
    );
    if (own) return own;
    const parts = items.flatMap((child) => (child.parent === code ? (estimateOf(child.code, level, new Set([...above, code])) ?? []) : []));
    return parts.reduce<Decided | null>((sum, part) => (sum === null ? part : together(sum, part)), null);
  };
  return [
    ...items.flatMap(({ code, name, book, parent, inTotal }) => {
      const own = new Set(below(code));
      const done = added(cells.filter(({ item }) => own.has(item)).flatMap(({ months }) => months));
      const shared = { feed: 'budget', unit: BILLION, isMain: parent === null && inTotal };
      const word = book === 'revenue' ? 'lũy kế thu' : 'lũy kế chi';
      const levels = (['central', 'council'] as const).flatMap((level) => {
        const newest = estimateOf(code, level);
        if (!newest) return [];
        const key = `budget/${ledger}/${book}/${code}/${level}`;
        return viewFigure(
          { ...shared, key, name: `${name}: ${LEVELS[level]}`, kind: 'promise', value: billions(newest.amount), period: String(year) },
          { ...fromReceipt(receipt), source: newest.document, provenance: newest.provenance },
        );
      });
      const key = `budget/${ledger}/${book}/${code}/done`;
      const sum =
        done === null
          ? []
          : [
              viewFigure(
                { ...shared, key, name: `${name}: ${word}`, value: billions(done), period: lastMonth, quality },
                fromReceipt(receipt),
              ),
            ];
      return [...sum, ...levels];
    }),
    ...published('budget', body.published),
  ];
};
