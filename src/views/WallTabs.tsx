import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dataTabs.module.css';

const keepMoment = ({ asOf }: { asOf?: string }): { asOf?: string } => (asOf === undefined ? {} : { asOf });
const exact = { exact: true, includeSearch: false };

/** The walls and their remote, and the playlists that they go round. */
export const WallTabs = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles['tabs']} aria-label={t('nav.walls')}>
        <Link to="/man-hinh" search={keepMoment} activeOptions={exact}>
          {t('nav.walls')}
        </Link>
        <Link to="/man-hinh/danh-sach-canh" search={keepMoment} activeOptions={exact}>
          {t('nav.playlists')}
        </Link>
      </nav>
      <Outlet />
    </>
  );
};
