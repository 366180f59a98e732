import type { Indicator, Observation, Role } from '../../../contract/feeds/indicators';
import { daysOf } from '../../../contract/period';
import { cellsOf, columnsOf, comparePeriods, keyOf, type Cell, type Column } from './columns';
import { compare, type Comparison } from './compare';

/** A judgement with the two cells it rests on, so that it never claims a result where there is an estimate. */
export interface Judgement {
  comparison: Comparison;
  outcome: Observation | undefined;
  plan: Observation | undefined;
}
export interface Row {
  indicator: Indicator;
  cells: ReadonlyMap<string, Cell>;
  /** The indicator's own newest outcome against the newest plan: how far there still is to go. */
  progress: Judgement;
  /** The newest outcome against the plan of its own period; undefined when that is the newest plan too. */
  ownPeriod: Judgement | undefined;
}
export interface Group {
  code: string;
  name: string;
  rows: readonly Row[];
}
/** What is compared in a set: the newest period with the outcomes of half of it, and the newest with a plan; a row may be further on. */
export interface Terms {
  outcomePeriod: string | undefined;
  /** The best that the set has for that period; a row may have to do with less, and then says so. */
  outcomeRole: Role;
  planPeriod: string | undefined;
}
export interface Table {
  columns: readonly Column[];
  terms: Terms;
  groups: readonly Group[];
}

/** What has happened counts before what is being finished, and that before what is only expected. */
const OUTCOMES: readonly Role[] = ['result', 'actual', 'estimate'];

/** The newest outcome and the newest plan of some columns. */
export const termsOf = (columns: readonly Column[]): Terms => {
  const newest = (roles: readonly Role[]) =>
    columns
      .filter(({ role }) => roles.includes(role))
      .map(({ period }) => period)
      .toSorted(comparePeriods)
      .at(-1);
  const outcomePeriod = newest(OUTCOMES);
  const outcomeRole = OUTCOMES.find((role) => columns.some((each) => each.role === role && each.period === outcomePeriod));
  return { outcomePeriod, outcomeRole: outcomeRole ?? 'result', planPeriod: newest(['plan']) };
};

const outcomeOf = (cells: ReadonlyMap<string, Cell>, period: string | undefined): Observation | undefined => {
  if (period === undefined) return undefined;
  const found = OUTCOMES.flatMap((role) => cells.get(keyOf(role, period))?.now ?? []);
  return found.find(({ value }) => value.kind !== 'none') ?? found[0];
};

/** An indicator's own newest outcome from the set's period on, as long as the plan's period is not over. */
const newestOutcome = (cells: ReadonlyMap<string, Cell>, { outcomePeriod, planPeriod }: Terms): Observation | undefined => {
  const usual = outcomeOf(cells, outcomePeriod);
  if (outcomePeriod === undefined || planPeriod === undefined) return usual;
  const end = daysOf(planPeriod).last;
  const later = [...cells.values()]
    .map(({ now: { role, period } }) => ({ role, period }))
    .filter(({ role, period }) => OUTCOMES.includes(role) && comparePeriods(period, outcomePeriod) > 0 && daysOf(period).last <= end)
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  return later.map(({ period }) => outcomeOf(cells, period)).find((found) => found && found.value.kind !== 'none') ?? usual;
};

export const toRow = (indicator: Indicator, terms: Terms): Row => {
  const { outcomePeriod, planPeriod } = terms;
  const cells = cellsOf(indicator);
  const judge = (outcome: Observation | undefined, period: string | undefined): Judgement => {
    const plan = period === undefined ? undefined : cells.get(keyOf('plan', period))?.now;
    return { comparison: compare(outcome?.value, plan?.value, indicator.direction), outcome, plan };
  };
  const own = outcomePeriod !== planPeriod && outcomePeriod !== undefined && cells.has(keyOf('plan', outcomePeriod));
  return {
    indicator,
    cells,
    progress: judge(newestOutcome(cells, terms), planPeriod),
    ownPeriod: own ? judge(outcomeOf(cells, outcomePeriod), outcomePeriod) : undefined,
  };
};

/** Without the outcomes of periods that few indicators have told: one report must not make all the others incomparable. */
const commonColumns = (columns: readonly Column[], indicators: readonly Indicator[]): readonly Column[] => {
  const told = new Map<string, number>();
  for (const each of indicators) {
    const outcomes = each.observations.filter(({ role, breakdown }) => OUTCOMES.includes(role) && breakdown.length === 0);
    for (const period of new Set(outcomes.map((outcome) => outcome.period))) told.set(period, (told.get(period) ?? 0) + 1);
  }
  const common = columns.filter(({ role, period }) => !OUTCOMES.includes(role) || (told.get(period) ?? 0) * 2 >= indicators.length);
  return common.some(({ role }) => OUTCOMES.includes(role)) ? common : columns;
};

/** The table of a set: columns from its data, rows in the order of the plan, gathered by group. */
export const toTable = (indicators: readonly Indicator[]): Table => {
  const columns = columnsOf(indicators);
  const terms = termsOf(commonColumns(columns, indicators));
  const groups = new Map<string, { code: string; name: string; rows: Row[] }>();
  for (const each of indicators) {
    const group = groups.get(each.groupCode) ?? { code: each.groupCode, name: each.groupName, rows: [] };
    group.rows.push(toRow(each, terms));
    groups.set(each.groupCode, group);
  }
  for (const group of groups.values()) group.rows.sort((a, b) => a.indicator.no - b.indicator.no);
  return { columns, terms, groups: [...groups.values()] };
};

export interface Tally {
  met: number;
  short: number;
  incomparable: number;
  total: number;
}
/** In which of the three boxes a judgement falls. */
export const boxOf = ({ comparison }: Pick<Judgement, 'comparison'>): 'met' | 'short' | 'incomparable' =>
  comparison.kind === 'incomparable' ? 'incomparable' : comparison.met ? 'met' : 'short';

export const tally = (rows: readonly { progress: Pick<Judgement, 'comparison'> }[]): Tally => {
  const count = { met: 0, short: 0, incomparable: 0, total: rows.length };
  for (const { progress } of rows) count[boxOf(progress)] += 1;
  return count;
};
