import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { reloadWhenAnswered } from './reloadWhenAnswered';
import styles from './Shell.module.css';

const RETRY_MS = 3000;

/** The page's code could not be fetched: says so, and opens the page by itself once the server answers. */
export const LostPage = () => {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setInterval(() => void reloadWhenAnswered(false), RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles['page']} role="alert">
      <h2>{t('page.lost')}</h2>
      <p>{t('page.lostHint')}</p>
      <button type="button" onClick={() => void reloadWhenAnswered(true)}>
        {t('panel.retry')}
      </button>
    </div>
  );
};
