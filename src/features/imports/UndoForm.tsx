import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UNDO_REASON_MAX, UNDO_REASON_MIN } from '../../../contract/commands/importUndo';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import { formatNumber } from '../../lib/format';
import styles from './imports.module.css';

interface UndoFormProps {
  id: string;
  isPending: boolean;
  /** `attached`: how many confirmations and explanations the person was shown to go with it. */
  onConfirm: (reason: string, attached: number) => void;
  onCancel: () => void;
}

/** Asks why a file is taken back, and names what was said of its figures and goes with them; without a reason it is not. */
export const UndoForm = ({ id, isPending, onConfirm, onCancel }: UndoFormProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const own = useId();
  const { body: attached } = useFeed(FEEDS['import-attached'], { import: id }, null);
  const isReady = attached !== undefined && reason.trim().length >= UNDO_REASON_MIN && !isPending;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady) onConfirm(reason.trim(), attached.total);
  };
  return (
    <form
      className={styles['undo']}
      aria-label={t('imports.undoAsk')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p>{t('imports.undoAsk')}</p>
      {attached && attached.total > 0 && (
        <div className={styles['warning']} role="alert">
          <strong>{t('imports.undoAttached', { figures: formatNumber(attached.total) })}</strong>
          <ul lang="vi">
            {attached.named.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {attached.total > attached.named.length && (
            <p>{t('imports.undoMore', { figures: formatNumber(attached.total - attached.named.length) })}</p>
          )}
        </div>
      )}
      <label htmlFor={`${own}-reason`}>{t('imports.undoReason')}</label>
      <textarea
        id={`${own}-reason`}
        rows={2}
        required
        minLength={UNDO_REASON_MIN}
        maxLength={UNDO_REASON_MAX}
        value={reason}
        aria-describedby={`${own}-hint`}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <small id={`${own}-hint`}>{t('imports.undoReasonHint', { min: UNDO_REASON_MIN })}</small>
      <span className={styles['asking']}>
        <button type="submit" className={styles['main']} aria-disabled={!isReady}>
          {isPending ? t('imports.pending') : t('imports.undoYes')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('imports.undoNo')}
        </button>
      </span>
    </form>
  );
};
