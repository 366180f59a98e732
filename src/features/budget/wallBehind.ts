import type { Book } from '../../../contract/feeds/budget';
import { toGap } from './gap';
import type { Look } from './standing';

/** An item that is short of its path, in đồng; `amount` is below zero. */
export interface BehindItem {
  book: Book;
  item: string;
  name: string;
  amount: number;
}

/**
 * The items of both books that are short of their path at the last month that is over, by how much money, the most first; null where
 * neither book is held against a path.
 */
export const behindItems = (look: Look): BehindItem[] | null => {
  const gaps = (['revenue', 'expenditure'] as const).map((book) => ({ book, gap: toGap(look, { book, area: null }, 'path') }));
  if (gaps.every(({ gap }) => gap === null)) return null;
  return gaps
    .flatMap(({ book, gap }) =>
      (gap?.steps ?? []).flatMap(({ item, name, amount }) =>
        item === null || amount >= 0 ? [] : [{ book, item, name: name ?? item, amount }],
      ),
    )
    .toSorted((a, b) => a.amount - b.amount);
};
