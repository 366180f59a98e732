import type { Indicator, Observation } from '../../../contract/feeds/indicators';
import type { IndicatorValue, Quantity } from '../../../contract/value';

export type Column = 'actual2023' | 'plan2024' | 'estimate2024' | 'result2024' | 'plan2025' | 'target2025';
const columnOf: Record<string, Column> = {
  'actual:2023': 'actual2023',
  'plan:2024': 'plan2024',
  'estimate:2024': 'estimate2024',
  'result:2024': 'result2024',
  'plan:2025': 'plan2025',
  'target:2025': 'target2025',
};

export type Reason = 'no-result' | 'no-plan' | 'text' | 'bound-result' | 'levels-differ' | 'unlike' | 'no-direction';
/** How a result stands to a plan. `gap` is result − plan in the unit; `ratio` is result ÷ plan where the plan is a number. */
export type Comparison =
  | { kind: 'compared'; met: boolean; gap: number | undefined; ratio: number | undefined; result: number; plan: Quantity }
  | { kind: 'vector'; met: boolean; items: readonly { level: string; met: boolean; gap: number; result: number; plan: number }[] }
  | { kind: 'incomparable'; reason: Reason };

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const incomparable = (reason: Reason): Comparison => ({ kind: 'incomparable', reason });

/** The newest observation of each column of the plan's table; the year is the first four digits of the period. */
export const columnsOf = (indicator: Indicator): Partial<Record<Column, Observation>> => {
  const cells: Partial<Record<Column, Observation>> = {};
  for (const each of indicator.observations) {
    const year = /\d{4}/.exec(each.period)?.[0] ?? '';
    const column = columnOf[`${each.role}:${year}`];
    if (column) cells[column] = each;
  }
  return cells;
};

const compareNumber = (result: number, plan: Quantity, direction: Indicator['direction']): Comparison => {
  const compared = (met: boolean, against: number | undefined, ratio?: number): Comparison => ({
    kind: 'compared',
    met,
    result,
    plan,
    ratio,
    gap: against === undefined ? undefined : round(result - against),
  });
  if (plan.kind === 'range') {
    const inside = result >= plan.low && result <= plan.high;
    return compared(inside, inside ? undefined : result < plan.low ? plan.low : plan.high);
  }
  if (plan.kind === 'bound') {
    const tests = { gt: result > plan.value, ge: result >= plan.value, lt: result < plan.value, le: result <= plan.value };
    return compared(tests[plan.op], plan.value);
  }
  if (direction === 'none') return incomparable('no-direction');
  const met = direction === 'up' ? result >= plan.value : result <= plan.value;
  return compared(met, plan.value, plan.value === 0 ? undefined : round(result / plan.value));
};

/** Compares only what the source states; words, bounds and lone levels are never turned into numbers. */
export const compare = (
  result: IndicatorValue | undefined,
  plan: IndicatorValue | undefined,
  direction: Indicator['direction'],
): Comparison => {
  if (!result || result.kind === 'none') return incomparable('no-result');
  if (!plan || plan.kind === 'none') return incomparable('no-plan');
  if (result.kind === 'text' || plan.kind === 'text') return incomparable('text');
  if (result.kind === 'bound' || result.kind === 'range') return incomparable('bound-result');
  if (result.kind === 'vector') return plan.kind === 'vector' ? compareVector(result, plan, direction) : incomparable('unlike');
  return plan.kind === 'vector' ? incomparable('unlike') : compareNumber(result.value, plan, direction);
};

type Vector = Extract<IndicatorValue, { kind: 'vector' }>;
const compareVector = (result: Vector, plan: Vector, direction: Indicator['direction']): Comparison => {
  if (result.items.length !== plan.items.length || result.items.length === 0) return incomparable('levels-differ');
  const items: { level: string; met: boolean; gap: number; result: number; plan: number }[] = [];
  for (const item of result.items) {
    const other = plan.items.find((each) => each.level === item.level);
    if (!other) return incomparable('levels-differ');
    if (item.value.kind !== 'number') return incomparable('bound-result');
    const one = compareNumber(item.value.value, other.value, direction);
    if (one.kind !== 'compared') return one;
    if (one.gap === undefined || other.value.kind === 'range') return incomparable('unlike');
    items.push({ level: item.level, met: one.met, gap: one.gap, result: one.result, plan: other.value.value });
  }
  return { kind: 'vector', met: items.every((each) => each.met), items };
};

export interface Row {
  indicator: Indicator;
  cells: Partial<Record<Column, Observation>>;
  /** The result of 2024 against the plan of 2025: how far there still is to go. */
  progress: Comparison;
  /** The estimate of 2024 against the plan of 2024: whether the year was kept. */
  year: Comparison;
}

const stated = (...cells: readonly (Observation | undefined)[]): IndicatorValue | undefined =>
  (cells.find((each) => each && each.value.kind !== 'none') ?? cells.find(Boolean))?.value;

export const toRow = (indicator: Indicator): Row => {
  const cells = columnsOf(indicator);
  return {
    indicator,
    cells,
    progress: compare(stated(cells.result2024, cells.estimate2024), cells.plan2025?.value, indicator.direction),
    year: compare(cells.estimate2024?.value, cells.plan2024?.value, indicator.direction),
  };
};

export interface Group {
  code: string;
  name: string;
  rows: readonly Row[];
}

/** Rows in the order of the plan, gathered by group. */
export const toGroups = (indicators: readonly Indicator[]): Group[] => {
  const groups = new Map<string, { code: string; name: string; rows: Row[] }>();
  for (const each of indicators) {
    const group = groups.get(each.groupCode) ?? { code: each.groupCode, name: each.groupName, rows: [] };
    group.rows.push(toRow(each));
    groups.set(each.groupCode, group);
  }
  for (const group of groups.values()) group.rows.sort((a, b) => a.indicator.no - b.indicator.no);
  return [...groups.values()];
};

export interface Tally {
  met: number;
  short: number;
  incomparable: number;
  total: number;
}

export const tally = (rows: readonly Pick<Row, 'progress'>[]): Tally => {
  const count = { met: 0, short: 0, incomparable: 0, total: rows.length };
  for (const { progress } of rows) count[progress.kind === 'incomparable' ? 'incomparable' : progress.met ? 'met' : 'short'] += 1;
  return count;
};
