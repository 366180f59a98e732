import type { Indicator, Observation, Role } from '../../../contract/feeds/indicators';
import { daysOf } from '../../../contract/period';

/** One column of the plan's table: what the values are, and of when. */
export interface Column {
  key: string;
  role: Role;
  period: string;
  /** The act that all cells of the column rest on, when it is one. */
  basis: Observation['basis'];
}
/** What a cell shows, and what older acts or other sources said in its place. */
export interface Cell {
  now: Observation;
  earlier: readonly Observation[];
}

const ORDER: Record<Role, number> = { plan: 0, estimate: 1, result: 2, actual: 3, target: 4 };
export const keyOf = (role: Role, period: string): string => `${role}:${period}`;

/** Periods in time: by their last day, a part before the whole that it closes. */
export const comparePeriods = (a: string, b: string): number => {
  const [x, y] = [daysOf(a), daysOf(b)];
  return x.last.localeCompare(y.last) || y.first.localeCompare(x.first);
};

const newestActFirst = (a: Observation, b: Observation): number =>
  (b.basis?.version ?? 0) - (a.basis?.version ?? 0) || b.passport.revision - a.passport.revision;

/** The whole's values of an indicator, a cell for each role and period; what is broken down has its own place. */
export const cellsOf = (indicator: Indicator): Map<string, Cell> => {
  const places = new Map<string, Observation[]>();
  for (const each of indicator.observations) {
    if (each.breakdown.length > 0) continue;
    const key = keyOf(each.role, each.period);
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  const cells = new Map<string, Cell>();
  for (const [key, values] of places) {
    const [now, ...earlier] = values.toSorted(newestActFirst);
    if (now) cells.set(key, { now, earlier });
  }
  return cells;
};

/** The columns that the data has, year by year: plan, estimate, result or actual, target. */
export const columnsOf = (indicators: readonly Indicator[]): Column[] => {
  const columns = new Map<string, Column>();
  for (const { now } of indicators.flatMap((each) => [...cellsOf(each).values()])) {
    const { role, period, basis } = now;
    const key = keyOf(role, period);
    const known = columns.get(key);
    if (!known) columns.set(key, { key, role, period, basis });
    else if (known.basis?.id !== basis?.id) columns.set(key, { ...known, basis: null });
  }
  return [...columns.values()].toSorted((a, b) => comparePeriods(a.period, b.period) || ORDER[a.role] - ORDER[b.role]);
};

/** Whether the act behind a column of promises was replaced before the column's period was over. */
export const wasReplacedIn = ({ role, period, basis }: Pick<Column, 'role' | 'period' | 'basis'>): boolean =>
  (role === 'plan' || role === 'target') && basis !== null && basis.validTo !== null && basis.validTo <= daysOf(period).last;
