import { useTranslation } from 'react-i18next';
import type { RefusedRow } from '../../../contract/feeds/intake';
import { formatDateTime, formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { fileHeads, toneOf } from './model';
import { RawText } from './RawText';
import { RowActions, type Orders } from './RowActions';
import styles from './intake.module.css';

interface RefusedTableProps extends Orders {
  rows: readonly RefusedRow[];
  total: number;
}

/** The refused rows as they came, why, and what became of them; on a narrow screen each row is a card. */
export const RefusedTable = ({ rows, total, ...orders }: RefusedTableProps) => {
  const { t } = useTranslation();
  const heads = fileHeads(rows);
  return (
    <table className={styles['table']} role="table">
      <caption>{t('intake.shown', { shown: formatNumber(rows.length), total: formatNumber(total) })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['state', 'raw', 'reason', 'file', 'at', 'actions'] as const).map((name) => (
            <th key={name} scope="col" role="columnheader">
              {t(`intake.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row" data-refused={row.id} data-row-state={row.state}>
            <td role="cell" data-label={t('intake.state')}>
              <span>
                <StatusWord tone={toneOf[row.state]}>{t(`intake.states.${row.state}`)}</StatusWord>
                {row.attempts > 0 && <small>{t('intake.attempts', { count: row.attempts })}</small>}
                {row.decidedAt !== null && (
                  <small>{t('intake.decided', { by: row.decidedBy ?? '', at: formatDateTime(row.decidedAt) })}</small>
                )}
              </span>
            </td>
            <td role="cell" data-label={t('intake.raw')}>
              <RawText raw={row.raw} />
            </td>
            <td role="cell" data-label={t('intake.reason')}>
              <span lang="vi">
                {row.reason}
                {row.note !== null && <small>{t('intake.noteSaid', { note: row.note })}</small>}
              </span>
            </td>
            <td role="cell" data-label={t('intake.file')}>
              <span>
                {row.file}
                {row.line > 0 && (
                  <small>
                    {t('intake.line')} {row.line}
                  </small>
                )}
              </span>
            </td>
            <td role="cell" data-label={t('intake.at')}>
              {formatDateTime(row.receivedAt)}
            </td>
            <td role="cell" data-label={t('intake.actions')}>
              {row.state === 'open' ? (
                <div>
                  <RowActions row={row} offersFile={heads.has(row.id)} {...orders} />
                </div>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
