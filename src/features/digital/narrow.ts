import { daysOf } from '../../../contract/period';
import type { Indicator } from '../../../contract/feeds/indicators';
import type { Table } from './model';

interface Filters {
  period: string | undefined;
  agency: string | undefined;
}

const lies = (inner: string, outer: string): boolean => {
  const [of, within] = [daysOf(inner), daysOf(outer)];
  return of.first >= within.first && of.last <= within.last;
};

/** An agency answers for what it owns, and for what was of one that has gone and that it came after. */
const answersFor = (agency: string, owner: Indicator['owner']): boolean =>
  owner !== null && (owner.id === agency || owner.successors.some(({ id }) => id === agency));

/** The columns of a period and the rows of an agency. Where no column is of the period all stay, and `noColumn` says so. */
export const narrow = (table: Table, { period, agency }: Filters): { table: Table; noColumn: boolean } => {
  const ofPeriod = period === undefined ? table.columns : table.columns.filter((column) => lies(column.period, period));
  const noColumn = period !== undefined && ofPeriod.length === 0 && table.columns.length > 0;
  const groups =
    agency === undefined
      ? table.groups
      : table.groups
          .map((group) => ({ ...group, rows: group.rows.filter(({ indicator }) => answersFor(agency, indicator.owner)) }))
          .filter(({ rows }) => rows.length > 0);
  return { table: { ...table, columns: noColumn ? table.columns : ofPeriod, groups }, noColumn };
};
