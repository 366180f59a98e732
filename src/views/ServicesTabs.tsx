import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

interface Kept {
  asOf?: string;
  bo?: string;
}

/** The other page keeps the moment and the ledger; what was chosen on this one is its own. */
const keepLedger = ({ asOf, bo }: Kept): Kept => ({ ...(asOf && { asOf }), ...(bo && { bo }) });
const exact = { exact: true, includeSearch: false };

/** The two sides of public services: the score of those who serve, and the dossiers it is made of. */
export const ServicesTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('nav.services')}>
        <Link to="/dich-vu-cong" search={keepLedger} activeOptions={exact}>
          {t('nav.scoreboard')}
        </Link>
        <Link to="/dich-vu-cong/ho-so" search={keepLedger} activeOptions={exact}>
          {t('nav.dossiers')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
