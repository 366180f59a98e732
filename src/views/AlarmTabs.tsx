import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

const keepMoment = ({ asOf }: { asOf?: string }): { asOf?: string } => (asOf === undefined ? {} : { asOf });
const exact = { exact: true, includeSearch: false };

/** The alarms themselves, the rules that raise them, and how well these serve. */
export const AlarmTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={`${styles['tabs']} ${styles['tight']}`} aria-label={t('nav.alarms')}>
        <Link to="/canh-bao" search={keepMoment} activeOptions={exact}>
          {t('nav.alarms')}
        </Link>
        <Link to="/canh-bao/quy-tac" search={keepMoment} activeOptions={exact}>
          {t('nav.alarmRules')}
        </Link>
        <Link to="/canh-bao/hieu-qua" search={keepMoment} activeOptions={exact}>
          {t('nav.alarmFigures')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
