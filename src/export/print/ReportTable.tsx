import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { cellText } from '../cellText';
import type { ExportTable } from '../exportable';
import styles from './report.module.css';

/** Rows that a browser lays out for paper in a time that one waits. */
const MOST_ROWS = 2_000;
const WIDE = 8;

/** A table on paper: its head again on every page, no row cut in two; of a very long one the beginning, which it says. */
export const ReportTable = ({ caption, table: { columns, rows } }: { caption: string; table: ExportTable }) => {
  const { t } = useTranslation();
  const printed = columns.flatMap(({ onPaper = true }, index) => (onPaper ? [index] : []));
  return (
    <>
      <table className={styles['table']} data-wide={printed.length > WIDE}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {printed.map((index) => (
              <th key={index} scope="col">
                {columns[index]?.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ cells }, row) => (
            // The rows never change while they are printed.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {printed.map((index) => {
                const cell = cells[index] ?? null;
                return (
                  <td key={index} data-number={typeof cell === 'number'}>
                    {cellText(cell, columns[index]?.digits)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p className={styles['note']}>{t('export.report.capped', { shown: formatNumber(MOST_ROWS), all: formatNumber(rows.length) })}</p>
      )}
    </>
  );
};
