import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../contract/imports/importedFile';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { pageOf, VERDICTS, verdictTone, type Report, type VerdictFilter } from './model';
import styles from './imports.module.css';

interface ReportTableProps {
  id: string;
  report: Report;
  verdict: VerdictFilter;
  onVerdict: (verdict: VerdictFilter) => void;
  onPage: (page: number) => void;
}

/** What the check said of each row, beside its cells as they were written. */
export const ReportTable = ({ id, report, verdict, onVerdict, onPage }: ReportTableProps) => {
  const { t } = useTranslation();
  const { header, rows } = report;
  const columns = useMemo<TableColumn<ImportRow>[]>(
    () => [
      { id: 'line', header: t('imports.line'), value: ({ line }) => line, cell: ({ line }) => String(line), numeric: true, width: 5 },
      {
        id: 'verdict',
        header: t('imports.verdict'),
        value: (row) => t(`imports.${row.verdict}`),
        cell: (row) => <StatusWord tone={verdictTone[row.verdict]}>{t(`imports.${row.verdict}`)}</StatusWord>,
        width: 10,
      },
      {
        id: 'reasons',
        header: t('imports.reason'),
        value: ({ reasons }) => reasons.join(' '),
        cell: ({ reasons }) => (
          <span lang="vi">
            {reasons.map((reason) => (
              <span key={reason} className={styles['reason']}>
                {reason}
              </span>
            ))}
          </span>
        ),
        width: 24,
      },
      { id: 'effect', header: t('imports.effect'), value: ({ effect }) => (effect ? t(`imports.effects.${effect}`) : null), width: 8 },
      // A head may be written twice, or not at all.
      ...header.map((name, at) => ({
        id: `cell-${at}`,
        header: name || `(${at + 1})`,
        value: ({ cells }: ImportRow) => cells[at] ?? null,
        width: 9,
      })),
    ],
    [t, header],
  );
  const page = pageOf(report);
  return (
    <section aria-label={t('imports.counts')}>
      <div className={styles['tools']}>
        <label>
          {t('imports.show')}{' '}
          <select value={verdict} onChange={(event) => onVerdict(VERDICTS.find((each) => each === event.target.value) ?? 'all')}>
            {VERDICTS.map((each) => (
              <option key={each} value={each}>
                {t(`imports.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <a href={`/api/imports/${id}/report.csv`} download>
          {t('imports.download')}
        </a>
      </div>
      <DataTable
        caption={t('imports.counts')}
        rows={rows}
        columns={columns}
        rowId={({ line }) => String(line)}
        emptyText={t('imports.noRows')}
      />
      {(page.hasBefore || page.hasAfter) && (
        <p className={styles['pager']}>
          <button type="button" disabled={!page.hasBefore} onClick={() => onPage(report.page - 1)}>
            {t('imports.before')}
          </button>
          <span>{t('imports.page', { from: formatNumber(page.from), to: formatNumber(page.to), total: formatNumber(report.total) })}</span>
          <button type="button" disabled={!page.hasAfter} onClick={() => onPage(report.page + 1)}>
            {t('imports.after')}
          </button>
        </p>
      )}
    </section>
  );
};
