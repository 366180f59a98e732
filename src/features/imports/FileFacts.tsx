import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { formatDateTime, formatNumber } from '../../lib/format';
import styles from './imports.module.css';

const COUNTS = ['rows', 'accepted', 'warned', 'refused', 'known'] as const;

/** How far the check is, what it counted, what to know of the file, and the receipt once it is stored. */
export const FileFacts = ({ file }: { file: ImportedFile }) => {
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
      {file.appliedAt !== null && (
        <dl className={styles['receipt']} aria-label={t('imports.receiptTitle')}>
          <dt>{t('imports.revision')}</dt>
          <dd>{file.appliedRevision}</dd>
          <dt>{t('imports.recorded')}</dt>
          <dd>{formatNumber(file.recorded ?? 0)}</dd>
          <dt>{t('imports.who')}</dt>
          <dd>{file.appliedBy}</dd>
          <dt>{t('imports.when')}</dt>
          <dd>{formatDateTime(file.appliedAt)}</dd>
          <dt>{t('imports.hash')}</dt>
          <dd>
            <code>{file.sha256}</code>
          </dd>
        </dl>
      )}
    </>
  );
};
