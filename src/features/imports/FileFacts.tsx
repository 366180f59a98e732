import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { formatDateTime, formatNumber } from '../../lib/format';
import { Receipt } from './Receipt';
import styles from './imports.module.css';

const COUNTS = ['rows', 'accepted', 'warned', 'refused', 'known'] as const;

interface FileFactsProps {
  file: ImportedFile;
  /** What one record of the file's kind is called, in Vietnamese. */
  counted: string;
  /** When the rows that were not refused were cleared away. */
  clearedAt: string | null;
}

/** How far the check is, what it counted, what to know of the file, and the receipt once it is stored. */
export const FileFacts = ({ file, counted, clearedAt }: FileFactsProps) => {
  const { t } = useTranslation();
  const { progress, counts, notes, reasons, state } = file;
  const done = progress?.done ?? 0;
  return (
    <>
      {state === 'queued' && <p role="status">{t('imports.waiting')}</p>}
      {state === 'reading' && (
        <p role="status" className={styles['sending']}>
          <progress {...(progress?.total ? { value: done, max: progress.total } : {})} aria-label={t('imports.states.reading')} />{' '}
          {progress?.total
            ? t('imports.progress', { done: formatNumber(done), total: formatNumber(progress.total) })
            : t('imports.progressRead')}
        </p>
      )}
      {counts && state !== 'reading' && (
        <dl className={styles['counts']} aria-label={t('imports.counts')}>
          {COUNTS.map((kind) => (
            <div key={kind} data-kind={kind} data-some={counts[kind] > 0}>
              <dt>{t(`imports.${kind}`)}</dt>
              <dd>{formatNumber(counts[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
      {[
        { title: t('imports.reasons'), lines: reasons, role: 'alert' },
        { title: t('imports.notes'), lines: notes, role: undefined },
      ].map(
        ({ title, lines, role }) =>
          lines.length > 0 && (
            <div key={title} className={styles['notes']} role={role}>
              <strong>{title}</strong>
              <ul lang="vi">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {clearedAt !== null && <p>{t('imports.rowsCleared', { at: formatDateTime(clearedAt) })}</p>}
      <Receipt file={file} counted={counted} />
    </>
  );
};
