import { useTranslation } from 'react-i18next';
import type { IndicatorSet } from '../../../contract/feeds/indicators';
import { wasReplacedIn } from './columns';
import { IndicatorRow } from './IndicatorRow';
import type { Group, Table } from './model';
import { assessmentText, columnText, versusText } from './wording';
import cards from './cards.module.css';
import styles from './table.module.css';

interface IndicatorTableProps {
  table: Table;
  groups: readonly Group[];
  set: IndicatorSet;
  /** False hides what compares other periods than the one looked at. */
  compares: boolean;
  /** The code of the row that is marked. */
  marked?: string | undefined;
}

/** The plan's table with the columns that its data has. */
export const IndicatorTable = ({ table: { columns, terms }, groups, set, compares, marked }: IndicatorTableProps) => {
  const { t } = useTranslation();
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={t('digital.tableOf', { name: set.name })} tabIndex={0}>
      <table className={`${styles['table']} ${cards['cards']}`} data-compares={compares}>
        <thead>
          <tr>
            <th className={styles['no']}>{t('digital.no')}</th>
            <th>{t('digital.name')}</th>
            {columns.map((column) => (
              <th key={column.key} className={styles['figure']}>
                {columnText(column, t)}
                {column.basis?.supersededBy && wasReplacedIn(column) && (
                  <small title={t('digital.supersededHint', { basis: column.basis.name, by: column.basis.supersededBy })}>
                    {t('digital.superseded', { basis: column.basis.shortName })}
                  </small>
                )}
              </th>
            ))}
            {compares && (
              <>
                <th className={styles['progress']}>{versusText(terms.outcomeRole, terms.outcomePeriod, terms.planPeriod, t)}</th>
                <th className={styles['assessment']}>{assessmentText(set, t)}</th>
              </>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.code}>
            <tr className={`${styles['group']} ${cards['group']}`}>
              <th colSpan={columns.length + (compares ? 4 : 2)} scope="rowgroup">
                <span lang="vi">
                  {group.code}. {group.name}
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <IndicatorRow
                key={row.indicator.code}
                row={row}
                columns={columns}
                terms={terms}
                set={set}
                compares={compares}
                isMarked={row.indicator.code === marked}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
