import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import styles from './sheet.module.css';

const WHY_MAX = 1_000;
interface RetireFormProps {
  open: number;
  isPending: boolean;
  onConfirm: (why: string) => void;
  onCancel: () => void;
}

/** Asks why a rule is ended for good; without a reason it is not. */
export const RetireForm = ({ open, isPending, onConfirm, onCancel }: RetireFormProps) => {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const id = useId();
  const isReady = why.trim() !== '' && !isPending;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isReady) onConfirm(why.trim());
  };
  return (
    <form className={styles['ask']} aria-label={t('alarmRules.sheet.retire')} onSubmit={submit}>
      <p>{t('alarmRules.sheet.retireAsk', { open: formatNumber(open) })}</p>
      <label htmlFor={`${id}-why`}>{t('alarmRules.sheet.why')}</label>
      <textarea
        id={`${id}-why`}
        rows={2}
        required
        maxLength={WHY_MAX}
        value={why}
        aria-describedby={`${id}-hint`}
        autoFocus
        onChange={({ target }) => setWhy(target.value)}
      />
      <small id={`${id}-hint`}>{t('alarmRules.sheet.whyHint')}</small>
      <div className={styles['buttons']}>
        <button type="submit" className={styles['primary']} aria-disabled={!isReady}>
          {t(isPending ? 'alarmRules.sheet.pending' : 'alarmRules.sheet.retire')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('alarmRules.sheet.no')}
        </button>
      </div>
    </form>
  );
};
