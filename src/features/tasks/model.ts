import { committeeId } from '../../../contract/rules/taskParties';
import { judgeTask, type TaskJudgement, type TaskStanding } from '../../../contract/rules/taskTiming';
import type { Task } from '../../../contract/task';
import { foldedMatches, foldText } from '../../lib/searchText';
import type { AgencyBook, Charged } from './agencyBook';

/** A task as it stands on a day, with whom it is charged to today. */
export interface TaskRow {
  task: Task;
  judged: TaskJudgement;
  charged: Charged[];
  /** Every word of it that one may look for, folded. */
  text: string;
}

export const STANDINGS = ['overdue', 'doing', 'not-started', 'unknown', 'done', 'stopped'] as const satisfies readonly TaskStanding[];
export const DUE_FILTERS = ['past', 'week', 'month', 'period', 'never'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** In which part an agency has to do with a task. */
export const TASK_PARTS = ['lead', 'coordinating'] as const;
export type TaskPart = (typeof TASK_PARTS)[number];

export interface TaskFilters {
  query: string;
  agency: string | undefined;
  /** The code of a commune: its committee is a party. */
  area: string | undefined;
  /** Which parts of an agency or commune count; undefined: both. */
  part: TaskPart | undefined;
  state: TaskStanding | undefined;
  /** A plan's id, or a kind of origin. */
  plan: string | undefined;
  due: DueFilter | undefined;
}

/** What names the origin in a filter: the plan, or the kind of what is no plan. */
export const originKey = ({ origin }: Task): string => (origin.kind === 'plan' ? origin.plan : origin.kind);

const originWords = ({ origin }: Task): string[] => {
  if (origin.kind === 'plan') return [origin.document, origin.annex ?? '', origin.group ?? '', origin.row];
  return 'name' in origin ? [origin.name] : [];
};

/** Looks at a task on a calendar day of Việt Nam. */
export const toRow = (task: Task, book: AgencyBook, today: string): TaskRow => {
  const parties = [...task.leads, ...task.coordinating];
  const charged = [...new Map(task.leads.map((party) => [book.charge(party).key, book.charge(party)])).values()];
  const words = [task.title, task.body, task.person, task.result, ...parties.map(({ name }) => name), ...charged.map(({ name }) => name)];
  return { task, judged: judgeTask(task, today), charged, text: foldText([...words, ...originWords(task)].join(' ')) };
};

const WITHIN = { week: 7, month: 30 } as const;
const isDue = ({ task: { due }, judged: { isPast, daysPast, standing } }: TaskRow, wanted: DueFilter): boolean => {
  const isOpen = standing !== 'done' && standing !== 'stopped';
  if (wanted === 'past') return isPast && isOpen;
  if (wanted === 'period') return due.kind === 'period';
  if (wanted === 'never') return due.kind === 'ongoing' || due.kind === 'none';
  return isOpen && daysPast !== null && daysPast <= 0 && daysPast >= -WITHIN[wanted];
};

/** Whether a party is charged in the part asked for; an agency counts with those that it came after. */
const isCharged = ({ task }: TaskRow, book: AgencyBook, wanted: string, part: TaskPart | undefined): boolean => {
  const parties = part === 'lead' ? task.leads : part === 'coordinating' ? task.coordinating : [...task.leads, ...task.coordinating];
  return parties.some(({ agency }) => agency !== null && book.isUnder(agency, wanted));
};

/** The rows that every filter leaves. */
export const filterRows = (
  rows: readonly TaskRow[],
  book: AgencyBook,
  { query, agency, area, part, state, plan, due }: TaskFilters,
): TaskRow[] => {
  const folded = foldText(query);
  return rows.filter(
    (row) =>
      (agency === undefined || isCharged(row, book, agency, part)) &&
      (area === undefined || isCharged(row, book, committeeId(area), part)) &&
      (state === undefined || row.judged.standing === state) &&
      (plan === undefined || originKey(row.task) === plan) &&
      (due === undefined || isDue(row, due)) &&
      (folded === '' || foldedMatches(row.text, folded)),
  );
};

/** The names under which an agency or a commune helps with a task that it does not lead; none where it leads, or has no part. */
export const helpersOf = ({ task }: TaskRow, book: AgencyBook, wanted: string | undefined): string[] => {
  const isUnder = ({ agency }: { agency: string | null }): boolean =>
    wanted !== undefined && agency !== null && book.isUnder(agency, wanted);
  return task.leads.some(isUnder) ? [] : task.coordinating.filter(isUnder).map(({ name }) => name);
};

export interface TaskGroup {
  key: string;
  rows: TaskRow[];
  /** Set where the group is of an agency. */
  agency?: { name: string; former: string[] };
}

const collator = new Intl.Collator('vi');

/** Rows by whom they are charged to, in Vietnamese order, agencies of the register first; a task of two stands with both. */
export const byAgency = (rows: readonly TaskRow[]): (TaskGroup & { agency: { name: string; former: string[] } })[] => {
  const groups = new Map<string, TaskGroup & { agency: { name: string; former: string[] } }>();
  for (const row of rows) {
    const under = row.charged.length > 0 ? row.charged : [{ key: '', name: '', former: null }];
    for (const { key, name, former } of under) {
      const group = groups.get(key) ?? { key, rows: [], agency: { name, former: [] } };
      group.rows.push(row);
      if (former !== null && !group.agency.former.includes(former)) group.agency.former.push(former);
      groups.set(key, group);
    }
  }
  const isNamed = ({ key }: TaskGroup): boolean => key.startsWith('name:') || key === '';
  return [...groups.values()].toSorted((a, b) => Number(isNamed(a)) - Number(isNamed(b)) || collator.compare(a.agency.name, b.agency.name));
};

/** Rows by how they stand, what presses first. */
export const byStanding = (rows: readonly TaskRow[]): (TaskGroup & { key: TaskStanding })[] =>
  STANDINGS.map((key) => ({ key, rows: rows.filter(({ judged }) => judged.standing === key) }));
