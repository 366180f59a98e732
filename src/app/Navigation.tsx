import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, NAVIGATION } from './navigationEntries';
import { NavigationLink } from './NavigationLink';
import { NavigationFind } from './NavigationFind';
import { NavigationMore } from './NavigationMore';
import styles from './Navigation.module.css';

/** A rail on a desk; at the foot of a small screen a bar of the main pages, the search and a way to the rest. */
export const Navigation = () => {
  const { t } = useTranslation();
  return (
    <nav className={styles['nav']} aria-label={t('nav.label')}>
      <strong title={t('appFull')}>{t('appName')}</strong>
      {grouped(NAVIGATION).map(({ group, entries }) => (
        <Fragment key={group}>
          <span className={styles['section']}>{t(group)}</span>
          {entries.map((entry) => (
            <NavigationLink key={entry.path} entry={entry} />
          ))}
        </Fragment>
      ))}
      <NavigationFind />
      <NavigationMore />
    </nav>
  );
};
