import type * as z from 'zod/mini';
import type { budget } from '../../feeds/budget';
import { daysOf } from '../../period';
import { addMonths, cellsIn, doneBy, leavesOf, newestMonth, toYearBook, type Cut } from '../budgetBook';
import { estimateOf, topsOf } from '../budgetEstimate';
import { billions, BILLION, published } from './moneyParts';
import { fromReceipt, openNote, viewFigure, type ViewFigure } from './viewFigure';

/** What is told of: an item, or a whole book under a name of its own. */
interface Told extends Pick<Cut, 'book' | 'item'> {
  name: string;
  isMain: boolean;
}
const BOOKS = [
  { book: 'revenue', name: 'Thu ngân sách trên địa bàn' },
  { book: 'expenditure', name: 'Chi ngân sách địa phương' },
] as const;
const LEVELS = { central: 'dự toán Trung ương giao', council: 'dự toán HĐND giao' } as const;
/** Each act once, also where one decision names several. */
const actsOf = (documents: readonly string[]): string => [...new Set(documents.flatMap((each) => each.split('; ')))].join('; ');

/** What was collected and spent of each item by the newest month, and its estimates as they had been decided by then: as its page has them. */
export const ofBudget = (body: z.infer<(typeof budget)['body']>): ViewFigure[] => {
  const { year, ledger, lastMonth, receipt, items, provisional } = body;
  if (year === null || !receipt) return published('budget', body.published);
  const last = newestMonth(year, lastMonth);
  const of = toYearBook(body);
  // Of a year that no month is told of yet, what was decided by the end of its first.
  const day = daysOf(`${year}-${String((last ?? 0) + 1).padStart(2, '0')}`).last;
  const quality = provisional && lastMonth !== null ? [openNote(lastMonth)] : [];
  const told = ({ book, item, name, isMain }: Told): ViewFigure[] => {
    const cut = { book, item, area: null };
    const done = last === null ? null : doneBy(addMonths(cellsIn(of, cut)), last);
    const shared = { feed: 'budget', unit: BILLION, isMain };
    const key = `budget/${ledger}/${book}/${item ?? 'total'}`;
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
        const given = estimateOf(of, cut, level, day);
        if (!given) return [];
        const promise = {
          ...shared,
          key: `${key}/${level}`,
          name: `${name}: ${LEVELS[level]}`,
          kind: 'promise' as const,
          period: String(year),
        };
        const rows = fromReceipt(receipt);
        const acts = actsOf(given.documents);
        const origin = { ...rows, source: acts === '' ? rows.source : acts, provenance: given.provenance };
        return viewFigure({ ...promise, value: billions(given.amount) }, origin);
      }),
    ];
  };
  return [
    // A book of several tops is read out as their sum first; one of a single top is that top, unless that holds what the total leaves out.
    ...BOOKS.flatMap(({ book, name }) => {
      const tops = topsOf(of, book);
      const isMore = leavesOf(of, book, true).length < tops.flatMap(({ code }) => of.leaves.get(code) ?? []).length;
      return tops.length > 1 || isMore ? told({ book, item: null, name, isMain: true }) : [];
    }),
    ...items.flatMap(({ code, name, book, parent, inTotal }) => told({ book, item: code, name, isMain: parent === null && inTotal })),
    ...published('budget', body.published),
  ];
};
