import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { formatDateTime, formatNumber } from '../../lib/format';
import styles from './imports.module.css';

interface ReceiptProps {
  file: ImportedFile;
  /** What one record of the file's kind is called, in Vietnamese. */
  counted: string;
}

/** Who stored the file, when and in which revision; and, once it was taken back, who did that, when, why and what went with it. */
export const Receipt = ({ file, counted }: ReceiptProps) => {
  const { t } = useTranslation();
  const { appliedAt, acknowledged, undone } = file;
  if (appliedAt === null) return null;
  return (
    <>
      <dl className={styles['receipt']} aria-label={t('imports.receiptTitle')}>
        <dt>{t('imports.revision')}</dt>
        <dd>{file.appliedRevision}</dd>
        <dt>{t('imports.recorded')}</dt>
        <dd>{t('imports.recordedOf', { figures: formatNumber(file.recorded ?? 0), counted })}</dd>
        {acknowledged !== null && acknowledged > 0 && (
          <>
            <dt>{t('imports.acknowledged')}</dt>
            <dd>{formatNumber(acknowledged)}</dd>
          </>
        )}
        <dt>{t('imports.who')}</dt>
        <dd>{file.appliedBy}</dd>
        <dt>{t('imports.when')}</dt>
        <dd>{formatDateTime(appliedAt)}</dd>
        <dt>{t('imports.hash')}</dt>
        <dd>
          <code>{file.sha256}</code>
        </dd>
      </dl>
      {undone && (
        <dl className={styles['receipt']} aria-label={t('imports.undoTitle')}>
          <dt>{t('imports.undoReason')}</dt>
          <dd>{undone.reason}</dd>
          <dt>{t('imports.undoBy')}</dt>
          <dd>{undone.by}</dd>
          <dt>{t('imports.undoAt')}</dt>
          <dd>{formatDateTime(undone.at)}</dd>
          <dt>{t('imports.undoRevision')}</dt>
          <dd>{undone.revision}</dd>
          {undone.attachedTotal > 0 && (
            <>
              <dt>{t('imports.undoGone', { figures: formatNumber(undone.attachedTotal) })}</dt>
              <dd>
                <ul lang="vi">
                  {undone.attached.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
};
