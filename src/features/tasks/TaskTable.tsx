import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { firstRows, PAGE } from './firstRows';
import type { TaskRow } from './model';
import styles from './tasks.module.css';

interface TaskTableProps {
  caption: string;
  rows: readonly TaskRow[];
  columns: readonly TableColumn<TaskRow>[];
  openId: string | undefined;
  onOpen: (id: string) => void;
}
/** Up to so many rows the kit draws all of them. */
const WHOLE = 100;
const SOONEST = { column: 'due', descending: false };
const idOf = ({ task }: TaskRow): string => task.id;

/** Tasks as a table; on a phone, where each is a card, a page of them at a time. */
export const TaskTable = ({ caption, rows, columns, openId, onOpen }: TaskTableProps) => {
  const { t } = useTranslation();
  const isSmall = useMediaQuery('(max-width: 719px)');
  const [count, setCount] = useState(PAGE);
  const shown = useMemo(() => (isSmall ? firstRows(rows, count) : rows), [isSmall, rows, count]);
  const rest = rows.length - shown.length;
  return (
    <div className={`${styles['table']} ${shown.length <= WHOLE ? styles['whole'] : ''}`}>
      <DataTable
        tools={false}
        caption={caption}
        rows={shown}
        columns={columns}
        rowId={idOf}
        initialSorting={SOONEST}
        currentId={openId ?? null}
        onOpen={({ task }) => onOpen(task.id)}
      />
      {rest > 0 && (
        <p className={styles['moreRows']}>
          <span role="status">{t('tasks.shownOf', { shown: formatNumber(shown.length), all: formatNumber(rows.length) })}</span>
          <button type="button" onClick={() => setCount(count + PAGE)}>
            {t('tasks.showMore', { count: Math.min(PAGE, rest) })}
          </button>
        </p>
      )}
    </div>
  );
};
