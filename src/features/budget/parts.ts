import type { BudgetItem } from '../../../contract/feeds/budget';
import { leavesIn, leavesOf, type Cut } from '../../../contract/rules/budgetBook';
import { standingOf, type Look, type Standing } from './standing';

/** One item as bars and table have it. */
export interface ItemRow extends Standing {
  code: string;
  name: string;
  /** The group it stands in; null at the top. */
  group: string | null;
  inTotal: boolean;
}

/** One area as map and table have it; `area` is `OWN` for what the province manages itself. */
export interface AreaRow extends Standing {
  area: string;
  name: string;
  /** By how many points its share of the estimate is above the path at the last month that is over. */
  points: number | null;
}

const groupOf = (look: Look, { parent }: BudgetItem): string | null =>
  parent === null ? null : (look.now.byCode.get(parent)?.name ?? null);

/** Every item of a book, under the cut's area: those that the total counts, then the others. */
export const itemRows = (look: Look, { book, area }: Pick<Cut, 'book' | 'area'>): ItemRow[] =>
  leavesOf(look.now, book, false)
    .map((item) => ({
      code: item.code,
      name: item.name,
      group: groupOf(look, item),
      inTotal: item.inTotal,
      ...standingOf(look, { book, item: item.code, area }),
    }))
    // An area has a part of few items: one that nothing is known of there is no row.
    .filter(({ done, before, council }) => area === null || done !== null || before !== null || council !== null)
    .toSorted((a, b) => Number(b.inTotal) - Number(a.inTotal));

/** By how many points a share of the estimate, to the last month that is over, is above the path. */
export const pointsOf = ({ closed, council, path }: Standing): number | null =>
  closed === null || !council || council.amount <= 0 || !path ? null : (closed / council.amount) * 100 - path.percent;

/** Every area that has a part of the cut's book or item, and the province's own part: together they are the whole. */
export const areaRows = (look: Look, { book, item }: Pick<Cut, 'book' | 'item'>, names: ReadonlyMap<string, string>): AreaRow[] => {
  const toldIn = (of: Look['now'] | null) =>
    of ? leavesIn(of, { book, item }).flatMap((leaf) => [...(of.cells.get(leaf)?.keys() ?? [])]) : [];
  const told = new Set([...toldIn(look.now), ...toldIn(look.before)]);
  return [...told].map((area) => {
    const standing = standingOf(look, { book, item, area });
    return { area, name: names.get(area) ?? area, points: pointsOf(standing), ...standing };
  });
};
