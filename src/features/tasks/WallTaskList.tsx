import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import type { TaskRow } from './model';
import { useWallTasks } from './useWallTasks';
import { dueThisWeek, openFromEvents, shortTitle } from './wallLists';
import { dueWord } from './wording';

const LISTS = { week: dueThisWeek, events: openFromEvents } as const;

const charged = ({ charged: own }: TaskRow, t: TFunction): string =>
  own.length === 0 ? t('wallScenes.tasks.nobody') : own.map(({ name }) => name).join(', ');

/** By when, in a few words: what is late says by how much. */
const Term = ({ row: { task, judged } }: { row: TaskRow }) => {
  const { t } = useTranslation();
  const { standing, daysPast, isPast } = judged;
  if (standing === 'overdue')
    return <StatusWord tone="high">{t('wallScenes.tasks.late', { days: formatNumber(daysPast ?? 0) })}</StatusWord>;
  if (daysPast === null || isPast) return <>{dueWord(task.due, t)}</>;
  return <>{daysPast === 0 ? t('wallScenes.tasks.today') : t('wallScenes.tasks.left', { days: formatNumber(-daysPast) })}</>;
};

/** Tasks one by one: those due within a week, or those that were given for alarms and in meetings. */
export const WallTaskList = ({ list }: { list: keyof typeof LISTS }) => {
  const { t } = useTranslation();
  const { rows, state } = useWallTasks();
  const own = LISTS[list](rows);
  return (
    <WallPanel
      heading={t(`wallScenes.tasks.lists.${list}.heading`, { count: own.length })}
      state={rowsState(state, own.length)}
      emptyText={t(rows.length === 0 ? 'wallScenes.tasks.none' : `wallScenes.tasks.lists.${list}.empty`)}
    >
      <WallRows
        rows={own.map((row) => ({
          key: row.task.id,
          name: shortTitle(row.task.title),
          note: `${charged(row, t)}${list === 'events' ? ` · ${t(`wallScenes.tasks.from.${row.task.origin.kind}`)}` : ''}`,
          strong: <Term row={row} />,
        }))}
        rest={(count) => t('wallScenes.tasks.rest', { count })}
      />
    </WallPanel>
  );
};
