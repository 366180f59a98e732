import { Fragment, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaySee } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { useMediaQuery } from '../ui/useMediaQuery';
import { lazyPart } from './lazyPart';
import { grouped, NAVIGATION } from './navigationEntries';
import { NavigationLink } from './NavigationLink';
import { NavigationFind } from './NavigationFind';
import { NavigationMore } from './NavigationMore';
import styles from './Navigation.module.css';

const AccountDoor = lazyPart(() =>
  withWords(['account', 'roles'], () => import('./access/AccountDoor'))().then(({ AccountDoor: part }) => part),
);
const WITH_RAIL = '(min-width: 1024px)';

/** A rail on a desk; at the foot of a small screen a bar of the main pages, the search and a way to the rest. */
export const Navigation = () => {
  const { t } = useTranslation();
  const maySee = useMaySee();
  const hasRail = useMediaQuery(WITH_RAIL);
  return (
    <nav className={styles['nav']} aria-label={t('nav.label')}>
      <strong title={t('appFull')}>{t('appName')}</strong>
      {grouped(NAVIGATION.filter(({ scope }) => maySee(scope))).map(({ group, entries }) => (
        <Fragment key={group}>
          <span className={styles['section']}>{t(group)}</span>
          {entries.map((entry) => (
            <NavigationLink key={entry.path} entry={entry} />
          ))}
        </Fragment>
      ))}
      <NavigationFind />
      <NavigationMore />
      {hasRail && (
        <Suspense>
          <AccountDoor />
        </Suspense>
      )}
    </nav>
  );
};
