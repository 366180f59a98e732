import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

interface Kept {
  asOf?: string;
}

/** Another tab keeps the moment; what was chosen on one is its own. */
const keepMoment = ({ asOf }: Kept): Kept => (asOf === undefined ? {} : { asOf });
const exact = { exact: true, includeSearch: false };

/** The sides of the monitoring stations: what they say now, where they stand, hour by hour, and when limits were passed. */
export const EnvironmentTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('nav.environment')}>
        <Link to="/moi-truong" search={keepMoment} activeOptions={exact}>
          {t('nav.stationLive')}
        </Link>
        <Link to="/moi-truong/ban-do" search={keepMoment} activeOptions={exact}>
          {t('nav.stationMap')}
        </Link>
        <Link to="/moi-truong/theo-gio" search={keepMoment} activeOptions={exact}>
          {t('nav.stationHours')}
        </Link>
        <Link to="/moi-truong/vuot-gioi-han" search={keepMoment} activeOptions={exact}>
          {t('nav.exceedances')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
