import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import type { Sorting, TableColumn } from './column';
import { ColumnChooser } from './ColumnChooser';
import cards from './cards.module.css';
import styles from './tools.module.css';

interface TableToolsProps<R> {
  id: string;
  columns: readonly TableColumn<R>[];
  sorting: { id: string; desc: boolean } | undefined;
  onSorting: (sorting: Sorting | undefined) => void;
  query: string;
  onQuery: (query: string) => void;
  isVisible: (column: string) => boolean;
  onVisible: (column: string, isOn: boolean) => void;
  shown: number;
  count: number;
  loading: boolean;
}

/** Search, columns, and how many rows there are (spoken when that changes); the order too, where rows are cards without heads. */
export const TableTools = <R,>(props: TableToolsProps<R>) => {
  const { id, columns, sorting, onSorting, query, onQuery, isVisible, onVisible, shown, count, loading } = props;
  const { t } = useTranslation();
  return (
    <div className={styles['tools']}>
      <input
        type="search"
        className={styles['search']}
        aria-label={t('table.search')}
        placeholder={t('table.searchHint')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <span className={cards['order']}>
        <label htmlFor={`${id}-order`}>{t('table.sortBy')}</label>
        <select
          id={`${id}-order`}
          value={sorting?.id ?? ''}
          onChange={(event) =>
            onSorting(event.target.value === '' ? undefined : { column: event.target.value, descending: sorting?.desc ?? false })
          }
        >
          <option value="">{t('table.unsorted')}</option>
          {columns.map((column) => (
            <option key={column.id} value={column.id}>
              {column.header}
            </option>
          ))}
        </select>
        {sorting && (
          <button type="button" onClick={() => onSorting({ column: sorting.id, descending: !sorting.desc })}>
            {sorting.desc ? `↓ ${t('table.descending')}` : `↑ ${t('table.ascending')}`}
          </button>
        )}
      </span>
      {columns.length > 1 && <ColumnChooser columns={columns} isVisible={isVisible} onVisible={onVisible} />}
      <span role="status" className={styles['count']}>
        {loading
          ? t('panel.loading')
          : query === ''
            ? t('table.rows', { all: formatNumber(count) })
            : t('table.found', { shown: formatNumber(shown), all: formatNumber(count) })}
      </span>
    </div>
  );
};
