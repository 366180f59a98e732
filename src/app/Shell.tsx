import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sessionState } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { useMediaQuery } from '../ui/useMediaQuery';
import { AlarmWatch } from './alarmSlots';
import { Header } from './Header';
import { lazyPart } from './lazyPart';
import { Navigation } from './Navigation';
import { Notices } from './Notices';
import { PageStage } from './PageStage';
import styles from './Shell.module.css';

const DeskKeys = lazyPart(() => import('./keys/DeskKeys').then(({ DeskKeys: part }) => part));

const LocalBanner = lazyPart(() => withWords(['roles'], () => import('./access/LocalBanner'))().then(({ LocalBanner: part }) => part));
const SessionNotices = lazyPart(() =>
  withWords(['account'], () => import('./access/SessionNotices'))().then(({ SessionNotices: part }) => part),
);

/** A small screen that knows a finger only has no letters to press. */
const WITH_KEYS = '(min-width: 720px), (any-pointer: fine)';

/** The desk: navigation, header, the open view, and the passport of the chosen figure. */
export const Shell = () => {
  const { t } = useTranslation();
  const hasKeys = useMediaQuery(WITH_KEYS);
  const mode = useStore(sessionState, (state) => state.mode);
  return (
    <PageStage>
      {(page, drawer) => (
        <>
          <a className={styles['skip']} href="#main">
            {t('skip')}
          </a>
          {hasKeys && (
            <Suspense>
              <DeskKeys />
            </Suspense>
          )}
          <Suspense>
            <AlarmWatch />
          </Suspense>
          <div className={styles['desk']}>
            <Navigation />
            <div className={styles['middle']}>
              {mode === 'embedded' && (
                <div className={styles['local']} data-screen-only>
                  <Suspense>
                    <LocalBanner />
                  </Suspense>
                </div>
              )}
              <Header />
              <div className={styles['content']}>
                <main id="main" tabIndex={-1} className={styles['main']}>
                  {mode === 'sign-on' && (
                    <Suspense>
                      <SessionNotices />
                    </Suspense>
                  )}
                  <Notices />
                  {page}
                </main>
                {drawer}
              </div>
            </div>
          </div>
        </>
      )}
    </PageStage>
  );
};
