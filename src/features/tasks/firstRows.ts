import type { TaskRow } from './model';

/** As many as a phone shows at once; more come when they are asked for. */
export const PAGE = 20;

/** The first of the rows, what is due first before all else and what has no day last, as the list sorts them. */
export const firstRows = (rows: readonly TaskRow[], count: number): readonly TaskRow[] => {
  const dayOf = ({ judged }: TaskRow): string => judged.lastDay ?? '9999';
  return rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)).slice(0, count);
};
