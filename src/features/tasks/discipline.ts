import type { TaskTiming } from '../../../contract/rules/taskTiming';
import { byAgency, type TaskRow } from './model';

export interface Discipline {
  key: string;
  name: string;
  former: readonly string[];
  total: number;
  counts: Record<TaskTiming, number>;
  /** Of those judged, the share done in time, in %; null where none was judged. */
  ratePct: number | null;
}

/** How tasks keep their word, counted, [TK9]. */
export const countDiscipline = (rows: readonly TaskRow[]): Pick<Discipline, 'total' | 'counts' | 'ratePct'> => {
  const counts = { 'on-time': 0, late: 0, running: 0, unknown: 0, none: 0 };
  for (const { judged } of rows) counts[judged.timing] += 1;
  const judged = counts['on-time'] + counts.late;
  return { total: rows.length, counts, ratePct: judged === 0 ? null : (100 * counts['on-time']) / judged };
};

/** The discipline of every agency that leads, in the order of the groups. */
export const disciplineOf = (rows: readonly TaskRow[]): Discipline[] =>
  byAgency(rows).map(({ key, agency, rows: own }) => ({ key, ...agency, ...countDiscipline(own) }));
