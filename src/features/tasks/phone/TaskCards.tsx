import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { TaskActs } from '../taskActs';
import { DueText } from '../DueText';
import { firstRows, PAGE } from '../firstRows';
import type { TaskRow } from '../model';
import { MoveMenu } from '../MoveMenu';
import { Standing } from '../Standing';
import { Unsent } from '../Unsent';
import styles from './taskCards.module.css';

interface TaskCardsProps {
  caption: string;
  rows: readonly TaskRow[];
  openId: string | undefined;
  onOpen: (id: string) => void;
  acts: TaskActs;
}

/** Tasks on a phone, what is due first before all else, a page of them at a time; each with what is told of it most, as wide as a thumb. */
export const TaskCards = ({ caption, rows, openId, onOpen, acts: { isPast, isBusy, onMove, onNote } }: TaskCardsProps) => {
  const { t } = useTranslation();
  const [count, setCount] = useState(PAGE);
  const shown = useMemo(() => firstRows(rows, count), [rows, count]);
  const rest = rows.length - shown.length;
  return (
    <>
      <ul className={styles['cards']} aria-label={caption}>
        {shown.map((row) => {
          const { task, charged, judged } = row;
          return (
            <li key={task.id} className={styles['card']} data-task-card={task.id} aria-current={openId === task.id || undefined}>
              <button type="button" className={styles['open']} lang="vi" onClick={() => onOpen(task.id)}>
                {task.title}
              </button>
              <small lang="vi">{charged.map(({ name }) => name).join('; ')}</small>
              <span className={styles['facts']}>
                <DueText row={row} />
                <Standing standing={judged.standing} />
                <Unsent task={task.id} />
              </span>
              {!isPast && (
                <span className={styles['acts']}>
                  <button type="button" aria-label={`${t('tasks.form.note')}: ${task.title}`} onClick={() => onNote(task.id)}>
                    {t('tasks.form.note')}
                  </button>
                  <MoveMenu task={task} disabled={isBusy} onMove={(to) => onMove(row, to)} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <p className={styles['more']}>
          <span role="status">{t('tasks.shownOf', { shown: formatNumber(shown.length), all: formatNumber(rows.length) })}</span>
          <button type="button" onClick={() => setCount(count + PAGE)}>
            {t('tasks.showMore', { count: Math.min(PAGE, rest) })}
          </button>
        </p>
      )}
    </>
  );
};
