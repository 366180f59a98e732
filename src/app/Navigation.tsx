import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Shell.module.css';

/** Moving to another field keeps the moment looked at, and leaves the open figure and filter behind. */
export const Navigation = () => {
  const { t } = useTranslation();
  const keep = ({ asOf }: { asOf?: string }) => (asOf === undefined ? {} : { asOf });
  return (
    <nav className={styles['nav']} aria-label={t('nav.label')}>
      <strong title={t('appFull')}>{t('appName')}</strong>
      <span className={styles['section']}>{t('nav.fields')}</span>
      <Link to="/chuyen-doi-so" search={keep}>
        {t('nav.digital')}
      </Link>
      <Link to="/moi-truong" search={keep}>
        {t('nav.environment')}
      </Link>
      <span className={styles['section']}>{t('nav.data')}</span>
      <Link to="/nguon-quan-trac" search={keep}>
        {t('nav.intake')}
      </Link>
    </nav>
  );
};
