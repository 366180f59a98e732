import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TOLD_STATES } from '../../../contract/rules/taskMoves';
import type { TaskState } from '../../../contract/task';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { BoardCard } from './BoardCard';
import { byStanding, type TaskRow } from './model';
import { Standing } from './Standing';
import styles from './board.module.css';

interface TaskBoardProps {
  rows: readonly TaskRow[];
  isPast: boolean;
  onOpen: (id: string) => void;
  onMove: (row: TaskRow, to: TaskState) => void;
}
/** More than anybody moves by hand, and on a phone than one scrolls by to the next column; the list has them all. */
const DRAWN = 60;
const DRAWN_SMALL = 10;

/** Tasks in a column for each state; a card is moved by its menu or by dragging. What is overdue is computed, and takes no card. */
export const TaskBoard = ({ rows, isPast, onOpen, onMove }: TaskBoardProps) => {
  const { t } = useTranslation();
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const drawn = useSmallScreen() ? DRAWN_SMALL : DRAWN;
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  return (
    <ul className={styles['board']} aria-label={t('tasks.board.label')}>
      {byStanding(rows).map(({ key, rows: own }) => {
        const to = TOLD_STATES.find((state) => state === key);
        const taken = (): TaskRow | undefined => {
          const row = rows.find(({ task }) => task.id === dragged.current);
          return isPast || row?.task.state === to ? undefined : row;
        };
        return (
          <li
            key={key}
            data-standing={key}
            data-over={over === key}
            onDragOver={(event) => {
              if (to === undefined || !taken()) return;
              event.preventDefault();
              setOver(key);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              const row = taken();
              setOver(null);
              dragged.current = null;
              if (row && to !== undefined) onMove(row, to);
            }}
          >
            <h3>
              <Standing standing={key} /> <span className={styles['count']}>{own.length}</span>
              {key === 'overdue' && <small>{t('tasks.board.computed')}</small>}
            </h3>
            {own.length === 0 && <p className={styles['none']}>{t('tasks.board.none')}</p>}
            <ul>
              {own.slice(0, whole.has(key) ? own.length : drawn).map((each) => (
                <BoardCard
                  key={each.task.id}
                  row={each}
                  isPast={isPast}
                  onOpen={onOpen}
                  onMove={onMove}
                  onDrag={(isOn) => (dragged.current = isOn ? each.task.id : null)}
                />
              ))}
            </ul>
            {own.length > drawn && !whole.has(key) && (
              <button type="button" onClick={() => setWhole(new Set([...whole, key]))}>
                {t('tasks.showMore', { count: own.length - drawn })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
