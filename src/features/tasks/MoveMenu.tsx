import { useTranslation } from 'react-i18next';
import { TOLD_STATES } from '../../../contract/rules/taskMoves';
import type { Task, TaskState } from '../../../contract/task';

interface MoveMenuProps {
  task: Task;
  disabled: boolean;
  onMove: (to: TaskState) => void;
}

/** Moves a task by the keyboard as well as by the mouse. */
export const MoveMenu = ({ task, disabled, onMove }: MoveMenuProps) => {
  const { t } = useTranslation();
  return (
    <select
      aria-label={t('tasks.board.moveOf', { title: task.title })}
      disabled={disabled}
      value=""
      onChange={({ target: { value } }) => {
        const to = TOLD_STATES.find((state) => state === value);
        if (to) onMove(to);
      }}
    >
      <option value="" disabled>
        {t('tasks.board.move')}
      </option>
      {TOLD_STATES.filter((state) => state !== task.state).map((state) => (
        <option key={state} value={state}>
          {t(`tasks.standing.${state}`)}
        </option>
      ))}
    </select>
  );
};
