import { useTranslation } from 'react-i18next';
import styles from './Shell.module.css';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <div className={styles['page']} role="alert">
      <h1>{t('page.notFound')}</h1>
      <p>{t('page.notFoundHint')}</p>
      <a href="/chuyen-doi-so">{t('page.home')}</a>
    </div>
  );
};

export const ErrorPage = ({ reset }: { error: unknown; reset: () => void }) => {
  const { t } = useTranslation();
  return (
    <div className={styles['page']} role="alert">
      <h1>{t('page.error')}</h1>
      <p>{t('page.errorHint')}</p>
      <button type="button" onClick={reset}>
        {t('panel.retry')}
      </button>
    </div>
  );
};

export const PendingPage = () => {
  const { t } = useTranslation();
  return (
    <div className={styles['page']} role="status">
      {t('page.loading')}
    </div>
  );
};
