import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

const keepMoment = ({ asOf }: { asOf?: string }): { asOf?: string } => (asOf === undefined ? {} : { asOf });

/** What I was told, how I want to be, and who is on duty. */
export const NotificationsTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('nav.notifications')}>
        <Link to="/thong-bao" search={keepMoment}>
          {t('nav.notifications')}
        </Link>
        <Link to="/cach-nhan-thong-bao" search={keepMoment}>
          {t('nav.notifySettings')}
        </Link>
        <Link to="/lich-truc" search={keepMoment}>
          {t('nav.roster')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
