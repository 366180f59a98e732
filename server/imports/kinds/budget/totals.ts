import { BUDGET_ITEMS } from '../../../../contract/rules/budgetItems';
import type { BudgetLine } from './readRow';

const PARENTS = new Map(BUDGET_ITEMS.map(({ code, parent }) => [code, parent]));
const isSum = (code: string): boolean => [...PARENTS.values()].includes(code);
const withParents = (code: string): string[] => {
  const parent = PARENTS.get(code) ?? null;
  return parent === null ? [code] : [code, ...withParents(parent)];
};

const whoseKey = ({ whose, role }: BudgetLine): string => {
  if (typeof whose === 'object') return whose.area;
  // What is not said is the province's own part of what was done, and all of an estimate.
  return whose === 'all' || (whose === 'unsaid' && (role === 'central' || role === 'council')) ? 'all' : 'own';
};
const groupOf = ({ year, month, role, decidedOn }: BudgetLine): string => JSON.stringify([year, month, role, decidedOn]);

/** Whether a row is a total, told for comparison alone: of items, or of the areas with the province. */
export const isTotal = (line: BudgetLine): boolean =>
  isSum(line.item.code) || (line.whose === 'all' && line.role !== 'central' && line.role !== 'council');

/**
 * Totals beside the rows that they are of: a total is compared with what the file has told up to the end of its piece; a row that
 * comes later to a total that was right does not fit it any more.
 */
export const openTotals = () => {
  const sums = new Map<string, number>();
  const settled = new Map<string, number>();
  const keys = (line: BudgetLine): string[] =>
    withParents(line.item.code).flatMap((item) =>
      [...new Set([whoseKey(line), 'all'])].map((whose) => JSON.stringify([groupOf(line), item, whose])),
    );
  return {
    add: (line: BudgetLine): void => {
      for (const key of keys(line)) sums.set(key, (sums.get(key) ?? 0) + line.amount);
    },
    /** The line of a total that had been right without this row; null where there is none. */
    settledBefore: (line: BudgetLine): number | null => keys(line).flatMap((key) => settled.get(key) ?? [])[0] ?? null,
    /** Why a total is wrong, in Vietnamese; null where it is right. */
    check: (line: BudgetLine, at: number): string | null => {
      const key = JSON.stringify([groupOf(line), line.item.code, whoseKey(line)]);
      const sum = sums.get(key);
      if (sum === undefined)
        return `Dòng tổng "${line.item.name}" không có dòng thành phần nào trong tệp. Hãy nhập từng khoản, từng địa bàn.`;
      if (sum === line.amount) {
        settled.set(key, at);
        return null;
      }
      const money = (amount: number): string => amount.toLocaleString('vi');
      return `Tổng "${line.item.name}" ghi ${money(line.amount)} đồng, các dòng thành phần cộng lại ${money(sum)} đồng, chênh ${money(line.amount - sum)} đồng.`;
    },
  };
};
