import { BUDGET_ITEMS } from '../../../../contract/rules/budgetItems';
import type { BudgetParameters, BudgetPart, BudgetTotal } from './parameters';
import { monthAt, monthIndex, yearOf } from '../calendar';
import { pick, type Noise } from '../noise';
import { stoodIn } from '../stoodIn';

/** An item in one area; null: the province's own. */
export interface Cell {
  part: BudgetPart;
  area: string | null;
}
export interface Area {
  code: string;
  population: number;
  validFrom: string;
}
const BILLION = 1_000_000_000;
/** Estimates are given in whole million đồng. */
const MILLION = 1_000_000;

/** What each cell of the budget is promised in a year and moves in a month, in whole đồng. */
export const budgetCells = (noise: Noise, given: BudgetParameters, areas: readonly Area[]) => {
  const itemOf = new Map(BUDGET_ITEMS.map((item) => [item.code, item]));
  const toMillions = (dong: number): number => Math.round(dong / MILLION) * MILLION;
  const growth = (year: number): number => (1 + given.yearlyGrowth) ** (year - given.baseYear);
  const weights = new Map(areas.map(({ code, population }) => [code, population * pick(noise, `ngan-sach/${code}`, given.area.weight)]));
  const weightOfAll = [...weights.values()].reduce((sum, weight) => sum + weight, 0);

  const councilOf = ({ councilBillion }: BudgetPart, year: number): number => toMillions((councilBillion ?? 0) * growth(year) * BILLION);
  const flowOf = (part: BudgetPart, year: number): number =>
    part.flowBillion === null ? councilOf(part, year) : toMillions(part.flowBillion * growth(year) * BILLION);
  const ofArea = (part: BudgetPart, year: number, area: string): number =>
    toMillions(((flowOf(part, year) * part.areaShare) / weightOfAll) * (weights.get(area) ?? 0));

  const cells: Cell[] = given.parts.flatMap((part) => [
    { part, area: null },
    ...(part.areaShare > 0 ? areas.map(({ code }) => ({ part, area: code })) : []),
  ]);
  const stoodBy = new Map(areas.map((area) => [area.code, area]));
  const stands = (area: string, month: string): boolean => {
    const found = stoodBy.get(area);
    return found !== undefined && stoodIn(found, month);
  };
  const summed = new Map<string, number>();
  const ofAreas = (part: BudgetPart, month: string): number => {
    if (part.areaShare === 0) return 0;
    const key = `${part.code}/${month}`;
    const known = summed.get(key);
    if (known !== undefined) return known;
    const sum = areas.reduce((all, { code }) => all + (stands(code, month) ? ofArea(part, yearOf(month), code) : 0), 0);
    summed.set(key, sum);
    return sum;
  };
  /** What a cell would move in the year if the whole of it were like this month; before the areas stood all is the province's. */
  const baseOf = ({ part, area }: Cell, month: string): number => {
    const year = yearOf(month);
    if (area !== null) return stands(area, month) ? ofArea(part, year, area) : 0;
    return flowOf(part, year) - ofAreas(part, month);
  };
  const rawOf = (cell: Cell, month: string, partOfMonth: number): number => {
    const { part, area } = cell;
    const [key, index] = [`ngan-sach/${part.code}/${area ?? 'tinh'}`, monthIndex(month)];
    const curve = given.curves[part.curve] ?? [];
    const speed = part.speed * (area === null ? 1 : pick(noise, `${key}/toc-do`, given.area.speed));
    const step = (curve[index] ?? 0) - (curve[index - 1] ?? 0);
    return baseOf(cell, month) * step * speed * (1 + given.spread * noise(`${key}/${month}`)) * partOfMonth;
  };

  const concerns = ({ book, inTotal }: BudgetTotal, { code }: BudgetPart): boolean =>
    itemOf.get(code)?.book === book && itemOf.get(code)?.inTotal === inTotal;
  /** A known total stretches the year that it is of, and its last đồng lie in the first cell of its month. */
  const stretched = given.totals.map((total) => {
    const own = cells.filter(({ part }) => concerns(total, part));
    const months = Array.from({ length: monthIndex(total.month) + 1 }, (_, index) => monthAt(yearOf(total.month), index));
    const known = Math.round(total.billion * BILLION);
    const raw = own.reduce((sum, cell) => sum + months.reduce((all, month) => all + rawOf(cell, month, 1), 0), 0);
    const factor = known / raw;
    const told = own.reduce((sum, cell) => sum + months.reduce((all, month) => all + Math.round(rawOf(cell, month, 1) * factor), 0), 0);
    return { total, factor, cell: own[0], rest: known - told };
  });

  return {
    cells,
    councilOf,
    centralOf: (part: BudgetPart, year: number): number => toMillions(councilOf(part, year) * part.centralShare),
    /** What the council's estimate would give an area in a whole year. */
    areaEstimateOf: ofArea,
    stands,
    /** What a cell moves in the part of a month that is over. */
    amountOf: (cell: Cell, month: string, partOfMonth: number): number => {
      const found = stretched.find(({ total }) => yearOf(total.month) === yearOf(month) && concerns(total, cell.part));
      const amount = Math.round(rawOf(cell, month, partOfMonth) * (found?.factor ?? 1));
      return found && found.cell === cell && found.total.month === month && partOfMonth === 1 ? amount + found.rest : amount;
    },
  };
};
export type BudgetCells = ReturnType<typeof budgetCells>;
