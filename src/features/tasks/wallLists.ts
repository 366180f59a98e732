import { byAgency, type TaskRow } from './model';

const isOpen = ({ judged: { standing } }: TaskRow): boolean => standing !== 'done' && standing !== 'stopped';
const vi = new Intl.Collator('vi');

export interface AgencyLate {
  key: string;
  name: string;
  /** Known not to be done in time, and days that the longest of them is past its term. */
  overdue: number;
  longest: number;
  /** Past their term, and nobody told anything of them: they may well be done. */
  silent: number;
}

/**
 * Agencies that the province waits for: those with most tasks known to be overdue first, then those that told nothing of most tasks whose term
 * is past. The two are never added up: of silence nothing is said.
 */
export const lateAgencies = (rows: readonly TaskRow[]): AgencyLate[] =>
  byAgency(rows)
    .map(({ key, agency, rows: own }) => {
      const overdue = own.filter(({ judged }) => judged.standing === 'overdue');
      return {
        key,
        name: agency.name,
        overdue: overdue.length,
        longest: Math.max(0, ...overdue.map(({ judged }) => judged.daysPast ?? 0)),
        silent: own.filter(({ judged }) => judged.standing === 'unknown' && judged.isPast).length,
      };
    })
    .filter(({ overdue, silent }) => overdue > 0 || silent > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.silent - a.silent || b.longest - a.longest || vi.compare(a.name, b.name));

/** What is due from today to the seventh day from now, the first day first. */
export const dueThisWeek = (rows: readonly TaskRow[]): TaskRow[] =>
  rows
    .filter((row) => isOpen(row) && row.judged.daysPast !== null && row.judged.daysPast <= 0 && row.judged.daysPast >= -7)
    .toSorted((a, b) => (b.judged.daysPast ?? 0) - (a.judged.daysPast ?? 0));

/** What was given for an alarm, in a meeting or by a playbook and is still open: overdue first, then by term; without a term last. */
export const openFromEvents = (rows: readonly TaskRow[]): TaskRow[] =>
  rows
    .filter((row) => isOpen(row) && ['alarm', 'meeting', 'playbook'].includes(row.task.origin.kind))
    .toSorted((a, b) => (b.judged.daysPast ?? -Infinity) - (a.judged.daysPast ?? -Infinity));

const LONGEST = 84;

/** A title as a wall has room for it: cut between two words, and marked as cut. */
export const shortTitle = (title: string): string => {
  if (title.length <= LONGEST) return title;
  const end = title.lastIndexOf(' ', LONGEST - 1);
  return `${title.slice(0, end > LONGEST / 2 ? end : LONGEST - 1).replace(/[\s,;:.–-]+$/u, '')}…`;
};
