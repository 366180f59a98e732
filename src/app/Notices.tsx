import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { useRejectedParams } from '../state/rejectedParams';
import { withWords } from '../i18n/setup';
import { LinkBanner } from './LinkBanner';
import { useAsOf } from './useAsOf';
import styles from './Notices.module.css';

const LostFigure = lazy(() => import('./LostFigure').then(({ LostFigure: notice }) => ({ default: notice })));

const FrozenNotice = lazy(() =>
  withWords(['frozen'], () => import('./FrozenNotice'))().then(({ FrozenNotice: notice }) => ({ default: notice })),
);

/** What the reader must know before the figures: a lost link, a part of the address left out, a moment of the past. */
export const Notices = () => {
  const { t } = useTranslation();
  const { asOf, go } = useAsOf();
  const { figure, chot } = useSearch({ from: '__root__' });
  const { params, dismiss } = useRejectedParams();
  const names = params.map(({ name, reason }) => (reason === 'future' ? t('notice.future') : t(`notice.params.${name}`))).join('; ');
  return (
    <>
      <LinkBanner />
      {params.length > 0 && (
        <p className={styles['notice']} data-tone="medium" role="alert">
          <span>
            <span aria-hidden="true">■</span> {t('notice.rejected', { names })}
          </span>
          <button type="button" onClick={dismiss}>
            {t('notice.close')}
          </button>
        </p>
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
