import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyBook } from './agencyBook';
import type { TaskChoice } from './choice';
import { GroupHead } from './GroupHead';
import { listColumns } from './listColumns';
import { byAgency, byStanding, type TaskGroup, type TaskRow } from './model';
import type { TaskActs } from './taskActs';
import { TaskTable } from './TaskTable';
import styles from './tasks.module.css';

interface TaskListProps {
  rows: readonly TaskRow[];
  book: AgencyBook;
  /** The agency or committee whose tasks are shown, where the address names one. */
  wanted: string | undefined;
  group: TaskChoice['group'];
  openId: string | undefined;
  onOpen: (id: string) => void;
  acts: TaskActs;
}

/** Tasks as a table, or as one for each agency or state. */
export const TaskList = ({ rows, book, wanted, group, openId, onOpen, acts }: TaskListProps) => {
  const { t } = useTranslation();
  const columns = useMemo(() => listColumns(book, wanted, t), [book, wanted, t]);
  const groups = useMemo<TaskGroup[] | null>(() => {
    if (group === undefined) return null;
    return (group === 'agency' ? byAgency(rows) : byStanding(rows)).filter((each) => each.rows.length > 0);
  }, [rows, group]);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const table = (caption: string, own: readonly TaskRow[]) => (
    <TaskTable caption={caption} rows={own} columns={columns} openId={openId} onOpen={onOpen} acts={acts} />
  );
  if (groups === null) return table(t('tasks.heading'), rows);
  const allShut = groups.every(({ key }) => shut.has(key));
  return (
    <div className={styles['groups']}>
      <button type="button" onClick={() => setShut(allShut ? new Set() : new Set(groups.map(({ key }) => key)))}>
        {t(allShut ? 'tasks.openAll' : 'tasks.closeAll')}
      </button>
      {groups.map((each) => (
        <details
          key={each.key}
          data-group={each.key}
          open={!shut.has(each.key)}
          onToggle={({ currentTarget: { open } }) => {
            const next = new Set(shut);
            if (open) next.delete(each.key);
            else next.add(each.key);
            if (open === shut.has(each.key)) setShut(next);
          }}
        >
          <summary>
            <GroupHead group={each} />
          </summary>
          {!shut.has(each.key) && table(each.agency?.name ?? t('tasks.heading'), each.rows)}
        </details>
      ))}
    </div>
  );
};
