import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

interface Kept {
  asOf?: string;
  t?: string;
  area?: string;
  agency?: string;
}

/** Another tab keeps the moment and the filters, not what was open on this one. */
const keepFilters = ({ asOf, t, area, agency }: Kept): Kept => ({
  ...(asOf && { asOf }),
  ...(t && { t }),
  ...(area && { area }),
  ...(agency && { agency }),
});

/** The two sides of where figures come from: the state of every source, and what the stations sent. */
export const DataTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('nav.sources')}>
        <Link to="/nguon-du-lieu" search={keepFilters}>
          {t('nav.sources')}
        </Link>
        <Link to="/nguon-quan-trac" search={keepFilters}>
          {t('nav.intake')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
