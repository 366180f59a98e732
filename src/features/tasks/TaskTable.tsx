import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { TaskCards } from './phone/TaskCards';
import type { TaskActs } from './taskActs';
import type { TaskRow } from './model';
import styles from './tasks.module.css';

interface TaskTableProps {
  caption: string;
  rows: readonly TaskRow[];
  columns: readonly TableColumn<TaskRow>[];
  openId: string | undefined;
  onOpen: (id: string) => void;
  acts: TaskActs;
}
/** Up to so many rows the kit draws all of them. */
const WHOLE = 100;
const SOONEST = { column: 'due', descending: false };
const idOf = ({ task }: TaskRow): string => task.id;

/** Tasks as a table; on a phone as cards. */
export const TaskTable = ({ caption, rows, columns, openId, onOpen, acts }: TaskTableProps) => {
  const isSmall = useSmallScreen();
  if (isSmall) return <TaskCards caption={caption} rows={rows} openId={openId} onOpen={onOpen} acts={acts} />;
  return (
    <div className={`${styles['table']} ${rows.length <= WHOLE ? styles['whole'] : ''}`}>
      <DataTable
        tools={false}
        caption={caption}
        rows={rows}
        columns={columns}
        rowId={idOf}
        initialSorting={SOONEST}
        currentId={openId ?? null}
        onOpen={({ task }) => onOpen(task.id)}
      />
    </div>
  );
};
