import { daysOf } from '../../../contract/period';
import type { Indicator, IndicatorSet } from '../../../contract/feeds/indicators';
import { termsOf, toRow, type Table } from './model';

interface Filters {
  period: string | undefined;
  agency: string | undefined;
  /** Who answers for the rows that name nobody: the set's own agency. */
  setOwner?: IndicatorSet['owner'] | null;
}

const lies = (inner: string, outer: string): boolean => {
  const [of, within] = [daysOf(inner), daysOf(outer)];
  return of.first >= within.first && of.last <= within.last;
};

/** An agency answers for what it owns, and for what was of one that has gone and that it came after. */
const answersFor = (agency: string, owner: Pick<NonNullable<Indicator['owner']>, 'id' | 'successors'> | null): boolean =>
  owner !== null && (owner.id === agency || owner.successors.some(({ id }) => id === agency));

interface Narrowed {
  table: Table;
  noColumn: boolean;
  /** Whether there is a comparison that speaks of the period: of the newest outcome and plan one lies in it, or it has both itself. */
  compares: boolean;
}

/** The columns of a period and the rows of an agency. Where no column is of the period all stay, and `noColumn` says so. */
export const narrow = (table: Table, { period, agency, setOwner = null }: Filters): Narrowed => {
  const ofPeriod = period === undefined ? table.columns : table.columns.filter((column) => lies(column.period, period));
  const noColumn = period !== undefined && ofPeriod.length === 0 && table.columns.length > 0;
  const groups =
    agency === undefined
      ? table.groups
      : table.groups
          .map((group) => ({ ...group, rows: group.rows.filter(({ indicator }) => answersFor(agency, indicator.owner ?? setOwner)) }))
          .filter(({ rows }) => rows.length > 0);
  const columns = noColumn ? table.columns : ofPeriod;
  const { outcomePeriod, planPeriod } = table.terms;
  if (period === undefined || noColumn || [outcomePeriod, planPeriod].some((each) => each !== undefined && lies(each, period)))
    return { compares: true, table: { ...table, columns, groups }, noColumn };
  const terms = termsOf(ofPeriod);
  if (terms.outcomePeriod === undefined || terms.planPeriod === undefined)
    return { compares: false, table: { ...table, columns, groups }, noColumn };
  const judged = groups.map((group) => ({ ...group, rows: group.rows.map(({ indicator }) => toRow(indicator, terms)) }));
  return { compares: true, table: { columns, terms, groups: judged }, noColumn };
};
