import { useTranslation } from 'react-i18next';
import styles from './provinceMap.module.css';

/** Where on the map one is, and the way back to the whole province. */
export const Crumbs = ({ area, onProvince }: { area: string | undefined; onProvince: () => void }) => {
  const { t } = useTranslation();
  return (
    <nav className={styles['crumbs']} aria-label={t('map.crumbs')}>
      {area === undefined ? (
        <span aria-current="location">{t('map.province')}</span>
      ) : (
        <>
          <button type="button" onClick={onProvince}>
            {t('map.province')}
          </button>
          <span aria-hidden="true">›</span>
          <strong aria-current="location" lang="vi">
            {area}
          </strong>
        </>
      )}
    </nav>
  );
};
