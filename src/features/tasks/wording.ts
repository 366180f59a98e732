import type { TFunction } from 'i18next';
import { period as periodForm } from '../../../contract/period';
import type { TaskJudgement, TaskStanding } from '../../../contract/rules/taskTiming';
import type { RunningRecurrence, Task, TaskDue, TaskEvidence, TaskField } from '../../../contract/task';
import { formatNumber } from '../../lib/format';
import type { Tone } from '../../ui/StatusWord';

const ROMAN = ['I', 'II', 'III', 'IV'];
export const TONES: Record<TaskStanding, Tone> = {
  unknown: 'none',
  'not-started': 'dead',
  doing: 'low',
  overdue: 'high',
  done: 'good',
  stopped: 'medium',
};

/** dd/MM/yyyy of a calendar day, in either language: no reader of a plan takes it for anything else here. */
export const dayWord = (day: string): string => day.split('-').toReversed().join('/');

/** A period in words: "Năm 2025", "Quý III/2025", "Tháng 10/2025". */
export const periodWord = (period: string, t: TFunction): string => {
  const [year, part] = [period.slice(0, 4), period.slice(5)];
  if (part === '') return t('tasks.year', { year });
  if (part.startsWith('H')) return t('tasks.half', { year, part: t(part === 'H1' ? 'filter.halves.first' : 'filter.halves.second') });
  if (part.startsWith('Q')) return t('tasks.quarter', { year, part: ROMAN[Number(part.slice(1)) - 1] ?? part });
  return part.length === 2 ? t('tasks.month', { year, part: Number(part) }) : dayWord(period);
};

/** The period of a figure in words; what is no period of the wire stays as it was told. */
export const figurePeriod = (period: string, t: TFunction): string =>
  periodForm.safeParse(period).success ? periodWord(period, t).toLocaleLowerCase('vi') : period;

/** By when, as the source says it: a period stays a period. */
export const dueWord = (due: TaskDue, t: TFunction): string => {
  if (due.kind === 'date') return dayWord(due.date);
  if (due.kind === 'period') return periodWord(due.period, t);
  return t(due.kind === 'ongoing' ? 'tasks.ongoing' : 'tasks.noDue');
};

/** How the term stands today, in a few words; null where there is nothing to say. */
export const termWord = ({ standing, timing, daysPast, isPast }: TaskJudgement, doneOn: string | null, t: TFunction): string | null => {
  if (standing === 'done' && doneOn !== null)
    return t(timing === 'none' ? 'tasks.judged.done' : timing === 'on-time' ? 'tasks.judged.onTime' : 'tasks.judged.late', {
      on: dayWord(doneOn),
    });
  if (standing === 'stopped' || standing === 'done' || daysPast === null) return null;
  if (isPast) return standing === 'unknown' ? t('tasks.judged.pastUnknown') : t('tasks.judged.past', { days: formatNumber(daysPast) });
  return daysPast === 0 ? t('tasks.judged.today') : t('tasks.judged.left', { days: formatNumber(-daysPast) });
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** By what rule the term is judged. */
export const termRule = (due: TaskDue, { lastDay }: TaskJudgement, t: TFunction): string => {
  if (lastDay === null) return t('tasks.judged.never');
  const last = dayWord(lastDay);
  return due.kind === 'period'
    ? t('tasks.judged.byPeriod', { period: lowerFirst(periodWord(due.period, t)), last })
    : t('tasks.judged.byDate', { last });
};

/** How often a task comes again. */
export const repeatWord = ({ every, interval, until }: Pick<RunningRecurrence, 'every' | 'interval' | 'until'>, t: TFunction): string => {
  const quarterly = every === 'month' && interval === 3;
  const often =
    interval === 1 ? t(`tasks.every.${every}`) : quarterly ? t('tasks.every.quarter') : t(`tasks.every.${every}s`, { count: interval });
  return until === null ? often : `${often}, ${t('tasks.every.until', { day: dayWord(until) })}`;
};

/** Where a task comes from, in a line: the plan and its row, or what it was given for. */
export const originWord = ({ origin }: Pick<Task, 'origin'>, t: TFunction): string => {
  if (origin.kind === 'plan')
    return `${origin.document}${origin.annex === null ? '' : `, ${origin.annex}`}, ${t('tasks.row', { row: origin.row })}`;
  return 'name' in origin ? `${t(`tasks.origin.${origin.kind}`)}: ${origin.name}` : t('tasks.origin.hand');
};

export const evidenceWord = (evidence: TaskEvidence): string => (evidence.kind === 'link' ? evidence.url : evidence.number);

/** One change of the journal, in words. */
export const changeWord = (change: TaskField, t: TFunction): string => {
  const field = t(`tasks.field.${change.field}`);
  if (change.field === 'evidence') return t('tasks.added', { field, what: change.added.map(evidenceWord).join(', ') });
  const blank = t('tasks.blank');
  const say = (from: string | null, to: string | null): string => t('tasks.change', { field, from: from || blank, to: to || blank });
  if (change.field === 'state') return say(t(`tasks.standing.${change.from}`), t(`tasks.standing.${change.to}`));
  if (change.field === 'due') return say(dueWord(change.from, t), dueWord(change.to, t));
  if (change.field === 'recurrence') return say(change.from && repeatWord(change.from, t), change.to && repeatWord(change.to, t));
  const plain = (what: string | string[] | null): string | null => {
    if (Array.isArray(what)) return what.join('; ');
    return change.field === 'doneOn' && what !== null ? dayWord(what) : what;
  };
  return say(plain(change.from), plain(change.to));
};
