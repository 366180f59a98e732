import type { Cut } from '../../../contract/rules/budgetBook';
import { itemRows, type ItemRow } from './parts';
import { knowsBefore, standingOf, type Look } from './standing';

export type Against = 'path' | 'before';

/** What one item adds to the gap, in đồng; `item` null: what the whole is promised and no item. */
export interface GapStep {
  item: string | null;
  name: string | null;
  amount: number;
}

export interface Gap {
  /** The worst first. */
  steps: GapStep[];
  /** What the steps come to, to the đồng. */
  total: number;
}

/** Shares of `percent` % of amounts, each rounded so that they come to the rounded share of the sum. */
const sharesOf = (amounts: readonly number[], percent: number): number[] => {
  let [sum, given] = [0, 0];
  return amounts.map((amount) => {
    sum += amount;
    const share = Math.round((sum * percent) / 100) - given;
    given += share;
    return share;
  });
};

const worstFirst = (steps: GapStep[]): GapStep[] => steps.toSorted((a, b) => a.amount - b.amount);

const againstBefore = (look: Look, rows: readonly ItemRow[], whole: ReturnType<typeof standingOf>): Gap | null => {
  if (!knowsBefore(look) || whole.closed === null || whole.before === null || whole.beforeIsPart) return null;
  // A group that stood for itself then and is divided now is no item: what the items do not explain is told apart.
  const steps = rows.map(({ code, name, closed, before }) => ({ item: code, name, amount: (closed ?? 0) - (before ?? 0) }));
  return closing(steps, whole.closed - whole.before);
};

/** Adds what the items leave open, so that the steps come to the total to the đồng. */
const closing = (steps: GapStep[], total: number): Gap => {
  const rest = total - steps.reduce((sum, { amount }) => sum + amount, 0);
  return { steps: worstFirst(rest === 0 ? steps : [...steps, { item: null, name: null, amount: rest }]), total };
};

/** What each item adds to the gap of the cut's book and area at the last month that is over; null where there is nothing to be held against. */
export const toGap = (look: Look, { book, area }: Pick<Cut, 'book' | 'area'>, against: Against): Gap | null => {
  const rows = itemRows(look, { book, area }).filter(({ inTotal }) => inTotal);
  const whole = standingOf(look, { book, item: null, area });
  if (against === 'before') return againstBefore(look, rows, whole);
  if (whole.gap === null || whole.path === null) return null;
  const shares = sharesOf(
    rows.map(({ council }) => council?.amount ?? 0),
    whole.path.percent,
  );
  const steps = rows.map(({ code, name, closed }, at) => ({ item: code, name, amount: (closed ?? 0) - (shares[at] ?? 0) }));
  return closing(steps, whole.gap);
};
