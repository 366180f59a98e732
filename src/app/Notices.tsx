import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDateTime } from '../lib/format';
import { useRejectedParams } from '../state/rejectedParams';
import { withWords } from '../i18n/setup';
import { lazyPart } from './lazyPart';
import { LinkBanner } from './LinkBanner';
import { useKeptState } from '../data/kept/keptState';
import { useOutbox } from '../data/outbox/outboxState';
import { useNewVersion } from '../state/newVersion';
import { outboxSheet } from '../state/outboxSheet';
import { useAsOf } from './useAsOf';
import styles from './Notices.module.css';

const DeviceNotices = lazyPart(() => withWords(['device'], () => import('./DeviceNotices'))().then(({ DeviceNotices: part }) => part));
const LostFigure = lazy(() => import('./LostFigure').then(({ LostFigure: notice }) => ({ default: notice })));
const RejectedNotice = lazyPart(() => withWords(['rejected'], () => import('./RejectedNotice'))().then(({ RejectedNotice: part }) => part));
const FrozenNotice = lazy(() =>
  withWords(['frozen'], () => import('./FrozenNotice'))().then(({ FrozenNotice: notice }) => ({ default: notice })),
);

/** What the reader must know before the figures: a lost link, what this device did not send, a part of the address left out, a moment of the past (unless that `isMomentTold` elsewhere). */
export const Notices = ({ isMomentTold = false }: { isMomentTold?: boolean }) => {
  const { t } = useTranslation();
  const { asOf, go } = useAsOf();
  const { figure, chot } = useSearch({ from: '__root__' });
  const { isFull } = useKeptState();
  const { entries } = useOutbox();
  const { isReady } = useNewVersion();
  const { isOpen } = useStore(outboxSheet);
  const hasRejected = useRejectedParams(({ params }) => params.length > 0);
  return (
    <>
      <LinkBanner />
      {(isFull || isReady || isOpen || entries.length > 0) && (
        <Suspense>
          <DeviceNotices />
        </Suspense>
      )}
      {hasRejected && (
        <Suspense>
          <RejectedNotice />
        </Suspense>
      )}
      {figure !== undefined && (
        <Suspense>
          <LostFigure figure={figure} />
        </Suspense>
      )}
      {!isMomentTold && asOf !== undefined && chot !== undefined && (
        <Suspense>
          <FrozenNotice hash={chot} asOf={asOf} onNow={() => go(undefined)} />
        </Suspense>
      )}
      {!isMomentTold && asOf !== undefined && chot === undefined && (
        <p className={styles['notice']} data-tone="stale" role="status">
          <span>
            <span aria-hidden="true">◔</span> {t('notice.frozen', { at: formatDateTime(asOf) })}
          </span>
          <button type="button" onClick={() => go(undefined)}>
            {t('head.backToNow')}
          </button>
        </p>
      )}
    </>
  );
};
