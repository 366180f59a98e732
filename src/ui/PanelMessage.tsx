import { useTranslation } from 'react-i18next';
import styles from './PanelFrame.module.css';

interface PanelMessageProps {
  title: string;
  detail?: string;
  alert?: boolean;
  onRetry?: () => void;
}

/** Says why a panel shows nothing, and what to do. */
export const PanelMessage = ({ title, detail, alert, onRetry }: PanelMessageProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['message']} role={alert ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('panel.retry')}
        </button>
      )}
    </div>
  );
};
