import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

const exact = { exact: true, includeSearch: false };

/** Who may come in, the keys of other systems, and what each role may. */
export const AccessTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={`${styles['tabs']} ${styles['tight']}`} aria-label={t('nav.access')}>
        <Link to="/quan-tri" activeOptions={exact}>
          {t('nav.persons')}
        </Link>
        <Link to="/quan-tri/khoa-tich-hop" activeOptions={exact}>
          {t('nav.apiKeys')}
        </Link>
        <Link to="/quan-tri/vai-tro" activeOptions={exact}>
          {t('nav.roles')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
