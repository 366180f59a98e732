import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepMoment } from './keepMoment';
import { PageNotLoaded } from './loadPage';
import { LostPage } from './LostPage';
import styles from './Shell.module.css';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <div className={styles['page']} role="alert">
      <h2>{t('page.notFound')}</h2>
      <p>{t('page.notFoundHint')}</p>
      <Link to="/tong-quan" search={keepMoment}>
        {t('page.home')}
      </Link>
    </div>
  );
};

export const ErrorPage = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const { t } = useTranslation();
  if (error instanceof PageNotLoaded) return <LostPage />;
  return (
    <div className={styles['page']} role="alert">
      <h2>{t('page.error')}</h2>
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
