import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { OnChoice } from './choice';
import type { Cut } from './look';
import type { Moved, Open, OpenMatrix } from './openMatrix';
import { OpenRowView } from './OpenRowView';
import { OpenCell } from './OpenCell';
import styles from './open.module.css';

interface OpenTableProps {
  matrix: OpenMatrix;
  cut: Cut;
  moved: ReadonlyMap<string, Moved>;
  caption: string;
  first: string;
  onChoice: OnChoice;
}
/** Rows at first; the rest is one press away. */
const MOST = 12;

const mostLate = ({ rows }: OpenMatrix): number =>
  Math.max(1, ...rows.flatMap(({ cells }) => [...cells.values()].map(({ late }: Open) => late ?? 0)));

/** What may be said where nothing is known to be late: silence is not "none". */
const calmWord = ({ total, silent }: OpenMatrix): 'empty' | 'allCalm' | 'toldCalm' => {
  if (total.late === null && total.dueSoon === null) return 'empty';
  return silent === 0 ? 'allCalm' : 'toldCalm';
};

/** Late dossiers as a table of numbers, the darker the more; a name pressed narrows the page. */
export const OpenTable = ({ matrix, cut, moved, caption, first, onChoice }: OpenTableProps) => {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const { rows, columns, total } = matrix;
  const most = mostLate(matrix);
  const shown = isAll ? rows : rows.filter(({ key }, at) => at < MOST || key === cut.unit || moved.has(key));
  if (rows.length === 0) return <p className={styles['calm']}>{t(`services.dossiers.openNow.${calmWord(matrix)}`)}</p>;
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('services.dossiers.openNow.table')}>
        <table className={styles['heat']}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col" data-total>
                {t('services.dossiers.openNow.all')}
              </th>
              {columns.map(({ key, name }) => (
                <th key={key} scope="col" data-chosen={key === cut.field || undefined}>
                  <button
                    type="button"
                    aria-pressed={key === cut.field}
                    onClick={() => onChoice({ field: key === cut.field ? undefined : key })}
                  >
                    <span lang="vi">{name}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <OpenRowView
                key={row.key}
                row={row}
                columns={columns}
                most={most}
                cut={cut}
                moved={moved.get(row.key)}
                onUnit={(unit) => onChoice({ unit })}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('services.dossiers.openNow.sum')}</th>
              <OpenCell open={total} most={null} label={t('services.dossiers.openNow.all')} isTotal />
              {columns.map((column) => (
                <OpenCell key={column.key} open={column} most={null} label={column.name} isChosen={column.key === cut.field} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <div className={styles['foot']}>
        {rows.length > MOST && (
          <button type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? t('services.dossiers.fewer') : t('services.dossiers.more', { count: rows.length })}
          </button>
        )}
        <span className={styles['legend']}>
          {t('services.dossiers.openNow.legend', { most: formatNumber(most) })}
          {[1, 2, 3, 4].map((level) => (
            <i key={level} data-level={level} />
          ))}
        </span>
      </div>
    </>
  );
};
