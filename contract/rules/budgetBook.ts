import type * as z from 'zod/mini';
import type { Book, budget, BudgetCell, BudgetItem } from '../feeds/budget';
import { addKnown } from './addKnown';

export type BudgetBody = z.infer<(typeof budget)['body']>;

/** In a cut's place of an area: what the province manages itself. */
export const OWN = 'own';

/** What part of the year is looked at; `item` and `area` null: all of them. */
export interface Cut {
  book: Book;
  item: string | null;
  area: string | null;
}

/** A year of the budget, ready to be cut: made once a body, so that no cut reads all of it again. */
export interface YearBook {
  body: BudgetBody;
  byCode: ReadonlyMap<string, BudgetItem>;
  /** The leaves under an item, itself where it is one. */
  leaves: ReadonlyMap<string, readonly string[]>;
  /** Of each leaf its cells by area. */
  cells: ReadonlyMap<string, ReadonlyMap<string, BudgetCell>>;
}

export const toYearBook = (body: BudgetBody): YearBook => {
  const byCode = new Map(body.items.map((item) => [item.code, item]));
  const parents = new Set(body.items.flatMap(({ parent }) => parent ?? []));
  const leaves = new Map<string, string[]>(body.items.map(({ code }) => [code, []]));
  for (const { code } of body.items) {
    if (parents.has(code)) continue;
    // Up to the root; an item that came to stand under itself is not walked twice.
    const seen = new Set<string>();
    for (let at: string | null = code; at !== null && !seen.has(at); at = byCode.get(at)?.parent ?? null) {
      seen.add(at);
      leaves.get(at)?.push(code);
    }
  }
  const cells = new Map<string, Map<string, BudgetCell>>();
  for (const cell of body.cells) {
    const own = cells.get(cell.item) ?? new Map<string, BudgetCell>();
    cells.set(cell.item, own.set(cell.area ?? OWN, cell));
  }
  return { body, byCode, leaves, cells };
};

/** The leaves of a book; `inTotal` leaves out what the estimates of the total do not speak of. */
export const leavesOf = ({ body, leaves }: YearBook, book: Book, inTotal: boolean): BudgetItem[] =>
  body.items.filter((item) => item.book === book && leaves.get(item.code)?.[0] === item.code && (!inTotal || item.inTotal));

/** The leaves that a cut takes in: of the whole book those that its total counts. */
export const leavesIn = (of: YearBook, { book, item }: Pick<Cut, 'book' | 'item'>): readonly string[] =>
  item === null ? leavesOf(of, book, true).map(({ code }) => code) : (of.leaves.get(item) ?? []);

/** The cells that a cut takes in. */
export const cellsIn = (of: YearBook, cut: Cut): BudgetCell[] =>
  leavesIn(of, cut).flatMap((leaf) => {
    const own = of.cells.get(leaf);
    return cut.area === null ? [...(own?.values() ?? [])] : (own?.get(cut.area) ?? []);
  });

export type Months = readonly (number | null)[];

/** Month by month, in đồng; null where none of them was told, which is not 0. */
export const addMonths = (rows: readonly { months: Months }[]): (number | null)[] =>
  Array.from({ length: 12 }, (_, at) => addKnown(rows.map(({ months }) => months[at] ?? null)));

/** Reached by the end of month `to` (0–11), in đồng; null where nobody told of any of those months. */
export const doneBy = (months: Months, to: number): number | null => addKnown(months.slice(0, to + 1));

/** The newest month that a year is told of, 0–11; null where nothing is. */
export const newestMonth = (year: number, lastMonth: string | null): number | null => {
  if (lastMonth === null) return null;
  return lastMonth.startsWith(String(year)) ? Number(lastMonth.slice(5)) - 1 : 11;
};
