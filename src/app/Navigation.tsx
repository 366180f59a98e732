import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import { keepMoment } from './keepMoment';
import styles from './Navigation.module.css';

/** A rail on a desk, a bar at the foot of a small screen. */
export const Navigation = () => {
  const { t } = useTranslation();
  return (
    <nav className={styles['nav']} aria-label={t('nav.label')}>
      <strong title={t('appFull')}>{t('appName')}</strong>
      <span className={styles['section']}>{t('nav.overview')}</span>
      <Link to="/tong-quan" search={keepMoment}>
        <Icon name="overview" />
        {t('nav.home')}
      </Link>
      <Link to="/ban-do" search={keepMoment}>
        <Icon name="map" />
        {t('nav.map')}
      </Link>
      <span className={styles['section']}>{t('nav.fields')}</span>
      <Link to="/chuyen-doi-so" search={keepMoment}>
        <Icon name="digital" />
        {t('nav.digital')}
      </Link>
      <Link to="/moi-truong" search={keepMoment}>
        <Icon name="environment" />
        {t('nav.environment')}
      </Link>
      <span className={styles['section']}>{t('nav.data')}</span>
      <Link to="/nguon-du-lieu" search={keepMoment}>
        <Icon name="sources" />
        {t('nav.sources')}
      </Link>
      <Link to="/nguon-quan-trac" search={keepMoment}>
        <Icon name="intake" />
        {t('nav.intake')}
      </Link>
    </nav>
  );
};
