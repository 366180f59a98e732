import type { TaskState } from '../../../contract/task';
import { DueText } from './DueText';
import type { TaskRow } from './model';
import { MoveMenu } from './MoveMenu';
import { Unsent } from './Unsent';
import styles from './board.module.css';

interface BoardCardProps {
  row: TaskRow;
  isPast: boolean;
  onOpen: (id: string) => void;
  onMove: (row: TaskRow, to: TaskState) => void;
  onDrag: (isOn: boolean) => void;
}

/** One task on the board. */
export const BoardCard = ({ row, isPast, onOpen, onMove, onDrag }: BoardCardProps) => {
  const { task, charged } = row;
  return (
    <li
      className={styles['card']}
      data-task={task.id}
      draggable={!isPast}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', task.title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <button type="button" className={styles['open']} lang="vi" title={task.title} onClick={() => onOpen(task.id)}>
        <span>{task.title}</span>
      </button>
      <small lang="vi">{charged.map(({ name }) => name).join('; ')}</small>
      <span className={styles['foot']}>
        <DueText row={row} />
        <Unsent task={task.id} />
        <MoveMenu task={task} disabled={isPast} onMove={(to) => onMove(row, to)} />
      </span>
    </li>
  );
};
