import { taskDue, type RunningRecurrence, type TaskDue, type TaskRecurrence } from '../../../contract/task';

/** A term as a form holds it while one types. */
export interface DueDraft {
  kind: TaskDue['kind'];
  date: string;
  year: string;
  /** The part of the year, as a period writes it; empty: the whole. */
  part: string;
  repeat: keyof typeof REPEATS;
  until: string;
}
export const REPEATS = {
  never: null,
  week: { every: 'week', interval: 1 },
  month: { every: 'month', interval: 1 },
  quarter: { every: 'month', interval: 3 },
  year: { every: 'year', interval: 1 },
} as const;
export const REPEAT_NAMES = ['never', 'week', 'month', 'quarter', 'year'] as const satisfies readonly (keyof typeof REPEATS)[];
export const PARTS = [
  '',
  'H1',
  'H2',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
];

/** The draft of a term; a period of the present year where it says none. */
export const toDraft = (due: TaskDue, recurrence: RunningRecurrence | null, year: string): DueDraft => {
  const same = REPEAT_NAMES.find((name) => REPEATS[name]?.every === recurrence?.every && REPEATS[name]?.interval === recurrence?.interval);
  return {
    kind: due.kind,
    date: due.kind === 'date' ? due.date : '',
    year: due.kind === 'period' ? due.period.slice(0, 4) : year,
    part: due.kind === 'period' ? due.period.slice(5) : '',
    repeat: same ?? 'never',
    until: recurrence?.until ?? '',
  };
};

/** The term of a draft; null where the day is missing. */
export const readDraft = ({
  kind,
  date,
  year,
  part,
  repeat,
  until,
}: DueDraft): { due: TaskDue; recurrence: TaskRecurrence | null } | null => {
  const given = {
    date: { kind, date },
    period: { kind, period: part === '' ? year : `${year}-${part}` },
    ongoing: { kind },
    none: { kind },
  };
  const due = taskDue.safeParse(given[kind]);
  if (!due.success) return null;
  const often = REPEATS[repeat];
  return { due: due.data, recurrence: kind === 'date' && often ? { ...often, until: until === '' ? null : until } : null };
};
