import { addMonths, cellsIn, leavesOf, type Cut } from '../../../contract/rules/budgetBook';
import { totals } from './curve';
import { pathOf, standingOf, type Look } from './standing';

/** One item over the year, cumulative, in % of the council's estimate of it. */
export interface Season {
  code: string;
  name: string;
  values: (number | null)[];
  path: (number | null)[];
}

/** The items that have an estimate, the largest first. */
export const toSeasons = (look: Look, { book, area }: Pick<Cut, 'book' | 'area'>): Season[] =>
  leavesOf(look.now, book, false)
    .flatMap((item) => {
      const cut = { book, item: item.code, area };
      const { council, path } = standingOf(look, cut);
      if (!council || council.amount <= 0) return [];
      const { amount } = council;
      const sums = totals(addMonths(cellsIn(look.now, cut)));
      return [
        {
          amount,
          season: {
            code: item.code,
            name: item.name,
            values: sums.map((sum) => (sum === null ? null : (sum / amount) * 100)),
            path: sums.map((_, at) => (path === null ? null : (pathOf(look.now, book, at)?.percent ?? null))),
          },
        },
      ];
    })
    .toSorted((a, b) => b.amount - a.amount)
    .map(({ season }) => season);
