import type { CellEstimateRow, EstimateRow } from '../../money/budgetRows';
import type { BudgetCells } from './cells';
import type { BudgetParameters, BudgetPart } from './parameters';
import { yearOf } from '../calendar';
import { PLANNED } from '../simulatedTold';

/** Days on which the estimates of the next year are given, each year. */
const CENTRAL_DAY = '12-04';
const COUNCIL_DAY = '12-09';

type Estimates = { estimates: EstimateRow[]; cellEstimates: CellEstimateRow[] };

/** The versions of the estimates of a year, each with the day on which it was decided: [MN3]. */
export const budgetEstimates = (given: BudgetParameters, cells: BudgetCells, areaCodes: readonly string[]) => {
  const parts = given.parts.filter(({ councilBillion }) => councilBillion !== null);
  const standing = (month: string): string[] => areaCodes.filter((code) => cells.stands(code, month));
  const supplemented = (part: BudgetPart, year: number): number =>
    Math.round((cells.councilOf(part, year) * given.supplement.factor) / 1_000_000) * 1_000_000;

  /** The parts that areas have of an item's council estimate, and the province with the rest, from a day on. */
  const share = (part: BudgetPart, year: number, council: number, ofAreas: ReadonlyMap<string, number>) => {
    const rest = council - [...ofAreas.values()].reduce((sum, amount) => sum + amount, 0);
    return (decidedOn: string, document: string): CellEstimateRow[] =>
      [...ofAreas, [null, rest] as const].map(([area, amount]) => ({
        ...PLANNED,
        year,
        item: part.code,
        area,
        decidedOn,
        amount,
        document,
      }));
  };
  /** A whole year's part of an area, or what is left of the year when the areas came into being. */
  const ofAreas = (part: BudgetPart, year: number, left: number, areas: readonly string[]): Map<string, number> =>
    new Map(
      part.areaShare > 0
        ? areas.map((area) => [area, Math.round((cells.areaEstimateOf(part, year, area) * left) / 1_000_000) * 1_000_000] as const)
        : [],
    );

  return (year: number): Estimates => {
    const [centralDay, councilDay] = [`${year - 1}-${CENTRAL_DAY}`, `${year - 1}-${COUNCIL_DAY}`];
    const own = `Dự toán mẫu năm ${year} (mô phỏng)`;
    const estimates: EstimateRow[] = parts.flatMap((part) => {
      const row = { ...PLANNED, year, item: part.code };
      const central = `Dự toán Trung ương giao mẫu năm ${year} (mô phỏng)`;
      return [
        { ...row, level: 'central' as const, decidedOn: centralDay, amount: cells.centralOf(part, year), document: central },
        { ...row, level: 'council' as const, decidedOn: councilDay, amount: cells.councilOf(part, year), document: own },
      ];
    });
    const fromStart = standing(`${year}-01`);
    const cellEstimates = parts.flatMap((part) =>
      share(part, year, cells.councilOf(part, year), ofAreas(part, year, 1, fromStart))(councilDay, own),
    );
    const { handover, supplement } = given;
    if (yearOf(handover.decidedOn) === year) {
      const month = handover.decidedOn.slice(0, 7);
      const document = `Giao dự toán mẫu cho xã, phường năm ${year} (mô phỏng)`;
      for (const part of parts.filter(({ areaShare }) => areaShare > 0)) {
        const done = given.curves[part.curve]?.[Number(month.slice(5)) - 2] ?? 0;
        const left = Math.max(0, 1 - done);
        cellEstimates.push(
          ...share(part, year, cells.councilOf(part, year), ofAreas(part, year, left, standing(month)))(handover.decidedOn, document),
        );
      }
    }
    const raised = parts.find(({ code }) => code === supplement.item);
    if (raised && year >= supplement.from) {
      const [decidedOn, amount] = [`${year}-${supplement.day}`, supplemented(raised, year)];
      const document = `Bổ sung dự toán mẫu năm ${year} (mô phỏng)`;
      estimates.push({ ...PLANNED, year, item: raised.code, level: 'council', decidedOn, amount, document });
      cellEstimates.push(
        ...share(raised, year, amount, ofAreas(raised, year, 1, fromStart))(decidedOn, document).filter(({ area }) => area === null),
      );
    }
    return { estimates, cellEstimates };
  };
};
