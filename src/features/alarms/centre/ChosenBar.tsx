import { useTranslation } from 'react-i18next';
import styles from './chosen.module.css';

interface ChosenBarProps {
  chosen: number;
  waiting: number;
  reason: string | null;
  onAcknowledge: () => void;
  onWaiting: () => void;
  onNone: () => void;
}

/** What may be done with several alarms at once. */
export const ChosenBar = ({ chosen, waiting, reason, onAcknowledge, onWaiting, onNone }: ChosenBarProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['chosen']}>
      <strong role="status">{t('alarms.list.chosen', { count: chosen })}</strong>
      <button type="button" className={styles['primary']} disabled={reason !== null} onClick={onAcknowledge}>
        {t('alarms.act.acknowledge')}
      </button>
      <button type="button" onClick={onWaiting}>
        {t('alarms.list.chooseWaiting', { count: waiting })}
      </button>
      <button type="button" onClick={onNone}>
        {t('alarms.list.chooseNone')}
      </button>
    </div>
  );
};
