import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LINKS_SCOPE } from '../../contract/access/viewLinks';
import { FeedError } from '../data/errors';
import { openedViewQuery } from '../data/frozenView';
import { sessionState, useMay } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import { formatDateTime } from '../lib/format';
import { codeOf, FrozenDoubts } from '../ui/FrozenDoubts';
import { CopyLink } from './CopyLink';
import { lazyPart } from './lazyPart';
import styles from './Notices.module.css';

const ViewLinks = lazyPart(() =>
  withWords(['viewLinks', 'access'], () => import('../views/ViewLinks'))().then(({ ViewLinks: part }) => part),
);

/** Says that the figures are frozen ones, by whom and of when, and whether they are what was archived. */
export const FrozenNotice = ({ hash, asOf, onNow }: { hash: string; asOf: string; onNow: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isSignedOn = useStore(sessionState, ({ mode }) => mode === 'sign-on');
  const mayLink = useMay(LINKS_SCOPE) && isSignedOn;
  const { data, error, refetch } = useQuery(openedViewQuery(client, hash, asOf));
  const code = codeOf(hash);
  const reason = error instanceof FeedError ? `${error.problem.detail ?? error.problem.title} ` : '';
  const view = data?.view;
  return (
    <p className={styles['notice']} data-tone={error || (data && !view) ? 'medium' : 'stale'} role="status">
      <span>
        <span aria-hidden="true">◔</span>{' '}
        {view
          ? t('frozen.shown', { asOf: formatDateTime(view.asOf), by: view.by, at: formatDateTime(view.at), count: view.items, code })
          : error
            ? t('frozen.lost', { code, reason })
            : data
              ? t('frozen.missing', { code })
              : t('frozen.opening', { code })}
        {view && view.asOf !== new Date(asOf).toISOString() && (
          <strong> ▲ {t('frozen.otherMoment', { asOf: formatDateTime(view.asOf) })}</strong>
        )}
        {data && view && <FrozenDoubts {...data} />}
      </span>
      <span className={styles['acts']}>
        {error && (
          <button type="button" onClick={() => void refetch()}>
            {t('frozen.retry')}
          </button>
        )}
        {view && <CopyLink />}
        {view && mayLink && (
          <Suspense>
            <ViewLinks hash={hash} />
          </Suspense>
        )}
        <button type="button" onClick={onNow}>
          {t('head.backToNow')}
        </button>
      </span>
    </p>
  );
};
