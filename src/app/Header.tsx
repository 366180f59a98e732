import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaySee } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { useSmallScreen } from '../ui/useSmallScreen';
import { SoundBlocked } from './alarmSlots';
import { Controls } from './Controls';
import { Icon } from './Icon';
import { LinkWord } from './LinkWord';
import { PaletteDoor } from './PaletteDoor';
import { SourcesWord } from './SourcesWord';
import { usePath } from './usePath';
import { usePlace } from './usePlace';
import styles from './Header.module.css';

/** On a small screen this page says itself whose day it is, and whether it is live. */
const OWN_HEAD = '/hom-nay';

/** Stands for the bell whose code did not come, or that the limit of a phone's home has no room for: the way to the page is still there. */
const BellLink = () => {
  const { t } = useTranslation();
  const words = t('nav.notifications');
  return (
    <Link to="/thong-bao" aria-label={words} title={words}>
      <Icon name="bell" />
    </Link>
  );
};
const Bell = lazy(() =>
  withWords(['notify'], () => import('../views/NotificationsBell'))()
    .then(({ NotificationsBell }) => ({ default: NotificationsBell }))
    .catch(() => ({ default: BellLink })),
);

export const Header = () => {
  const { t } = useTranslation();
  const [section, page] = usePlace();
  const hasOwnHead = usePath() === OWN_HEAD;
  const maySee = useMaySee();
  const isPhoneHome = useSmallScreen() && hasOwnHead;
  return (
    <header className={styles['header']} data-own-head={hasOwnHead}>
      <nav aria-label={t('head.breadcrumb')} className={styles['crumbs']}>
        <span className={styles['section']}>
          {t(section)} <span aria-hidden="true">›</span>
        </span>
        <h1 aria-current="page">{t(page)}</h1>
      </nav>
      <LinkWord />
      {maySee('sources') && <SourcesWord />}
      <Suspense>
        <SoundBlocked />
      </Suspense>
      {maySee('notifications') && (
        <span className={styles['bell']}>
          {isPhoneHome ? (
            <BellLink />
          ) : (
            <Suspense>
              <Bell />
            </Suspense>
          )}
        </span>
      )}
      <PaletteDoor />
      <Controls />
    </header>
  );
};
