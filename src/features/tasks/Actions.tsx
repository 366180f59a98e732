import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { mayReschedule } from '../../../contract/rules/taskTiming';
import type { Task, TaskState } from '../../../contract/task';
import { AssignForm } from './AssignForm';
import { NoteForm } from './NoteForm';
import { RescheduleForm } from './RescheduleForm';
import { StateForm } from './StateForm';
import styles from './form.module.css';
import { TASK_SCOPE, TASK_WORK_SCOPE } from '../../../contract/commands/taskShapes';
import { useMay } from '../../data/sessionState';

const ACTIONS = ['state', 'note', 'assign', 'reschedule'] as const;
type Action = (typeof ACTIONS)[number];
/** To tell how it goes, or to decide who does it and by when. */
const NEEDS = { state: 'work', note: 'work', assign: 'decide', reschedule: 'decide' } as const;

interface ActionsProps {
  task: Task;
  agencies: readonly Agency[];
  today: string;
  isPast: boolean;
  /** A move that was begun on the board and asks for more. */
  moveTo: TaskState | undefined;
  /** Begins with a note. */
  isNoting?: boolean;
  onRefused: () => void;
}

/** What a person may do with a task, one form at a time; in the past nothing. */
export const Actions = ({ task, agencies, today, isPast, moveTo, isNoting = false, onRefused }: ActionsProps) => {
  const { t } = useTranslation();
  const hint = useId();
  const may = { work: useMay(TASK_WORK_SCOPE), decide: useMay(TASK_SCOPE) };
  const offered = ACTIONS.filter((action) => may[NEEDS[action]] && (action !== 'reschedule' || mayReschedule(task.state)));
  const begun = moveTo !== undefined ? 'state' : isNoting ? 'note' : null;
  const [open, setOpen] = useState<Action | null>(begun !== null && offered.includes(begun) ? begun : null);
  const [said, setSaid] = useState('');
  const form = {
    task,
    onRefused,
    onWaits: () => {
      setOpen(null);
      setSaid(t('outbox.kept'));
    },
    onCancel: () => setOpen(null),
    onDone: ({ title }: Task) => {
      setOpen(null);
      setSaid(t('tasks.form.done', { title }));
    },
  };
  return (
    <section className={styles['actions']} aria-label={t('tasks.sheet.actions')}>
      {offered.length === 0 && <p>{t('page.notAllowed')}</p>}
      {isPast && <p id={hint}>{t('tasks.frozen')}</p>}
      <span className={styles['buttons']}>
        {offered.map((action) => (
          <button
            key={action}
            type="button"
            aria-expanded={open === action}
            disabled={isPast}
            aria-describedby={isPast ? hint : undefined}
            onClick={() => {
              setSaid('');
              setOpen(open === action ? null : action);
            }}
          >
            {t(`tasks.form.${action}`)}
          </button>
        ))}
      </span>
      <p role="status">{said}</p>
      {open === 'state' && <StateForm {...form} to={moveTo} today={today} />}
      {open === 'note' && <NoteForm {...form} />}
      {open === 'assign' && <AssignForm {...form} agencies={agencies} today={today} />}
      {open === 'reschedule' && mayReschedule(task.state) && <RescheduleForm {...form} today={today} />}
    </section>
  );
};
