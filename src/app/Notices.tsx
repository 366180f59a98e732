import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { useRejectedParams } from '../state/rejectedParams';
import { withWords } from '../i18n/setup';
import { lazyPart } from './lazyPart';
import { LinkBanner } from './LinkBanner';
import { useAsOf } from './useAsOf';
import styles from './Notices.module.css';

const LostFigure = lazy(() => import('./LostFigure').then(({ LostFigure: notice }) => ({ default: notice })));
const RejectedNotice = lazyPart(() => withWords(['rejected'], () => import('./RejectedNotice'))().then(({ RejectedNotice: part }) => part));
const FrozenNotice = lazy(() =>
  withWords(['frozen'], () => import('./FrozenNotice'))().then(({ FrozenNotice: notice }) => ({ default: notice })),
);

/** What the reader must know before the figures: a lost link, a part of the address left out, a moment of the past. */
export const Notices = () => {
  const { t } = useTranslation();
  const { asOf, go } = useAsOf();
  const { figure, chot } = useSearch({ from: '__root__' });
  const hasRejected = useRejectedParams(({ params }) => params.length > 0);
  return (
    <>
      <LinkBanner />
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
      {asOf !== undefined && chot !== undefined && (
        <Suspense>
          <FrozenNotice hash={chot} asOf={asOf} onNow={() => go(undefined)} />
        </Suspense>
      )}
      {asOf !== undefined && chot === undefined && (
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
