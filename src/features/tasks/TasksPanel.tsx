import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskSetState } from '../../../contract/commands/taskSetState';
import { moveNeeds } from '../../../contract/rules/taskMoves';
import { committeeId } from '../../../contract/rules/taskParties';
import type { TaskState } from '../../../contract/task';
import { TASK_SCOPE, TASK_WORK_SCOPE } from '../../../contract/commands/taskShapes';
import { sendCommand } from '../../data/command';
import { useMay } from '../../data/sessionState';
import { useLinkState } from '../../data/linkState';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import type { OnChoice, TaskChoice } from './choice';
import { Failure } from './Failure';
import { Filters } from './Filters';
import { filterRows, type TaskRow } from './model';
import { BY_HAND } from './readOrigin';
import { TaskList } from './TaskList';
import { useTaskOrder } from './useTaskOrder';
import { useTasks } from './useTasks';
import { ViewTabs } from './ViewTabs';
import styles from './tasks.module.css';

// What the page does not open with: other looks, and what is done with one task.
const TaskBoard = lazy(() => import('./TaskBoard').then(({ TaskBoard: board }) => ({ default: board })));
const TaskSheet = lazy(() => import('./TaskSheet').then(({ TaskSheet: sheet }) => ({ default: sheet })));
const CreateSheet = lazy(() => import('./CreateSheet').then(({ CreateSheet: sheet }) => ({ default: sheet })));
const TaskCalendar = lazy(() => import('./TaskCalendar').then(({ TaskCalendar: calendar }) => ({ default: calendar })));
const DisciplineTable = lazy(() => import('./DisciplineTable').then(({ DisciplineTable: table }) => ({ default: table })));

/** The tasks of the province: as a list, a board, a calendar, or how each agency keeps its word. */
export const TasksPanel = ({ asOf, choice, onChoice }: { asOf: string | null; choice: TaskChoice; onChoice: OnChoice }) => {
  const { t } = useTranslation();
  const { feed, rows, book, agencies, areas, isReady, today } = useTasks(asOf);
  const link = useLinkState();
  const [mayWork, mayDecide] = [useMay(TASK_WORK_SCOPE), useMay(TASK_SCOPE)];
  const [moveTo, setMoveTo] = useState<TaskState>();
  const [isNoting, setNoting] = useState(false);
  const [said, setSaid] = useState('');
  const renew = () => link.status !== 'live' && feed.retry();
  const order = useTaskOrder(
    ({ title }) => {
      setSaid(t('tasks.form.done', { title }));
      renew();
    },
    renew,
    () => setSaid(t('outbox.kept')),
  );
  const { query, agency, area, state, plan, due, view } = choice;
  // Discipline is told of whoever leads.
  const part = view === 'discipline' ? 'lead' : choice.part;
  const shown = useMemo(
    () => filterRows(rows ?? [], book, { query, agency, area, part, state, plan, due }),
    [rows, book, query, agency, area, part, state, plan, due],
  );
  const open = (openId: string, notes = false) => {
    setMoveTo(undefined);
    setNoting(notes);
    onChoice({ openId });
  };
  const close = () => {
    setMoveTo(undefined);
    setNoting(false);
    onChoice({ openId: undefined });
  };
  const move = ({ task }: TaskRow, to: TaskState) => {
    if (moveNeeds(task.state, to) !== null) {
      setMoveTo(to);
      onChoice({ openId: task.id });
      return;
    }
    const payload = { task: task.id, state: to, note: null, result: null, doneOn: null, evidence: [] };
    order.give(() => sendCommand(taskSetState, payload, task.version, { about: task.title }));
  };
  const tools = (
    <>
      {mayDecide && (
        <button type="button" className={styles['give']} disabled={asOf !== null} onClick={() => onChoice({ giving: BY_HAND })}>
          + {t('tasks.give')}
        </button>
      )}
      {rows && (
        <ExportButton of={async () => (await import('./toExport')).toExport({ rows: shown, asOf, revision: feed.revision ?? 0 }, t)} />
      )}
    </>
  );
  return (
    <PanelFrame
      heading={t('tasks.heading')}
      sub={t('tasks.sub')}
      state={panelStateOf(feed, link, rows?.length === 0)}
      emptyText={t('tasks.empty')}
      tools={tools}
    >
      <ViewTabs view={view} onView={(next) => onChoice({ view: next })} />
      <Filters rows={rows ?? []} shown={shown.length} choice={choice} onChoice={onChoice} />
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {order.failed && <Failure failed={order.failed} />}
      {shown.length === 0 && view !== 'calendar' && <p>{t('tasks.noMatch')}</p>}
      {shown.length > 0 && view === 'list' && (
        <TaskList
          rows={shown}
          book={book}
          wanted={agency ?? (area && committeeId(area))}
          group={choice.group}
          openId={choice.openId}
          onOpen={open}
          acts={{ isPast: asOf !== null || !mayWork, isBusy: order.isPending, onMove: move, onNote: (id) => open(id, true) }}
        />
      )}
      {shown.length > 0 && view === 'board' && (
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          <TaskBoard rows={shown} isPast={asOf !== null || !mayWork} onOpen={open} onMove={move} />
        </Suspense>
      )}
      {view === 'calendar' && (
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          <TaskCalendar
            rows={shown}
            month={choice.month ?? today.slice(0, 7)}
            today={today}
            onMonth={(month) => onChoice({ month })}
            onOpen={open}
          />
        </Suspense>
      )}
      {shown.length > 0 && view === 'discipline' && (
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          <DisciplineTable rows={shown} />
        </Suspense>
      )}
      <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
        {choice.openId !== undefined && (
          <TaskSheet key={choice.openId} id={choice.openId} {...{ asOf, today, book, agencies, moveTo, isNoting }} onClose={close} />
        )}
        {choice.giving !== undefined && asOf === null && mayDecide && (
          <CreateSheet
            giving={choice.giving}
            {...{ agencies, areas, isReady, today }}
            onDone={(task) => {
              renew();
              onChoice({ giving: undefined, openId: task.id });
            }}
            onClose={() => onChoice({ giving: undefined })}
          />
        )}
      </Suspense>
    </PanelFrame>
  );
};
