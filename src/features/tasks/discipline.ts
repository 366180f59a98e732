import type { TaskTiming } from '../../../contract/rules/taskTiming';
import { byAgency, type TaskRow } from './model';

export interface Discipline {
  key: string;
  name: string;
  former: readonly string[];
  total: number;
  counts: Record<TaskTiming, number>;
  /** Those that the share is taken of: done or overdue, and those of which nobody told anything. */
  due: number;
  /** Of `due`, the share done in time, in %; null where none was judged: of silence alone there is no share. */
  ratePct: number | null;
}

/** How tasks keep their word, counted, [TK9]. Who tells nothing of a task is not the better for it: it stands in the whole. */
export const countDiscipline = (rows: readonly TaskRow[]): Pick<Discipline, 'total' | 'counts' | 'due' | 'ratePct'> => {
  const counts = { 'on-time': 0, late: 0, running: 0, unknown: 0, none: 0 };
  for (const { judged } of rows) counts[judged.timing] += 1;
  const judged = counts['on-time'] + counts.late;
  const due = judged + counts.unknown;
  return { total: rows.length, counts, due, ratePct: judged === 0 ? null : (100 * counts['on-time']) / due };
};

/** The discipline of every agency that leads, in the order of the groups. */
export const disciplineOf = (rows: readonly TaskRow[]): Discipline[] =>
  byAgency(rows).map(({ key, agency, rows: own }) => ({ key, ...agency, ...countDiscipline(own) }));
