import { useTranslation } from 'react-i18next';
import type { ChangedWork } from '../../../contract/feeds/changesWork';
import { formatDateTime } from '../../lib/format';
import { Capped } from './Capped';
import { Go } from './Go';
import styles from './home.module.css';

const TaskRow = ({ work }: { work: ChangedWork }) => {
  const { t } = useTranslation();
  const { task, title, leads, action, by, at, note, from, to, count } = work;
  const what = t(`home.work.action.${action}`);
  const isMoved = from !== null && from !== to;
  return (
    <li className={styles['row']} data-change="task">
      <div className={styles['title']}>
        <Go place={{ kind: 'task', task }}>{title}</Go>
        <small lang="vi">{leads.join(', ')}</small>
      </div>
      <small>
        {t('home.work.did', {
          what: isMoved ? t('home.work.moved', { what, from: t(`home.work.state.${from}`), to: t(`home.work.state.${to}`) }) : what,
          by,
          at: formatDateTime(at),
        })}
        {count > 1 && ` · ${t('home.work.times', { count })}`}
      </small>
      {note !== null && <p lang="vi">{note}</p>}
    </li>
  );
};

/** Tasks on which somebody did something, each with the last of it. */
export const ChangedTasks = ({ tasks, most }: { tasks: readonly ChangedWork[]; most: number }) => (
  <Capped items={tasks} most={most} row={(work) => <TaskRow key={work.task} work={work} />} />
);
