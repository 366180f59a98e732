import type { TFunction } from 'i18next';
import { formatDateTime } from '../../lib/format';
import type { TableColumn } from '../../ui/table/column';
import type { AgencyBook } from './agencyBook';
import { DueText } from './DueText';
import { helpersOf, STANDINGS, type TaskRow } from './model';
import { PartyName } from './PartyName';
import { Standing } from './Standing';
import { Unsent } from './Unsent';
import { originWord } from './wording';
import styles from './tasks.module.css';

/**
 * The columns of the list; by default what is due first comes first, what has no day last. A task that `wanted` (an agency or a
 * committee) only helps with says so.
 */
export const listColumns = (book: AgencyBook, wanted: string | undefined, t: TFunction): TableColumn<TaskRow>[] => [
  {
    id: 'title',
    header: t('tasks.column.title'),
    width: 22,
    value: ({ task }) => task.title,
    cell: ({ task }) => (
      <span lang="vi" className={styles['title']} title={task.title}>
        {task.title}
      </span>
    ),
  },
  {
    id: 'lead',
    header: t('tasks.column.lead'),
    width: 15,
    value: ({ charged }) => charged.map(({ name }) => name).join('; ') || null,
    cell: (row) => {
      const helpers = helpersOf(row, book, wanted);
      return (
        <>
          {row.task.leads.map((party) => (
            <PartyName key={party.name} party={party} book={book} />
          ))}
          {helpers.length > 0 && (
            <span className={styles['party']}>
              <small>{t('tasks.helps', { names: helpers.join('; ') })}</small>
            </span>
          )}
        </>
      );
    },
  },
  { id: 'due', header: t('tasks.column.due'), width: 9, value: ({ judged }) => judged.lastDay, cell: (row) => <DueText row={row} /> },
  {
    id: 'state',
    header: t('tasks.column.state'),
    width: 9,
    // By what presses first, not by the alphabet.
    value: ({ judged }) => STANDINGS.indexOf(judged.standing),
    cell: ({ judged, task }) => (
      <>
        <Standing standing={judged.standing} /> <Unsent task={task.id} />
      </>
    ),
  },
  {
    id: 'origin',
    header: t('tasks.column.origin'),
    width: 12,
    value: ({ task }) => originWord(task, t),
    cell: ({ task }) => <small lang="vi">{originWord(task, t)}</small>,
  },
  {
    id: 'changed',
    header: t('tasks.column.changed'),
    width: 8,
    value: ({ task }) => task.changedAt,
    cell: ({ task }) => <small>{formatDateTime(task.changedAt)}</small>,
  },
];
