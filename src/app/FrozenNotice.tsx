import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../contract/feeds/index';
import { FeedError } from '../data/errors';
import { openFrozenView, type OpenedView } from '../data/frozenView';
import { formatDateTime } from '../lib/format';
import { CopyLink } from './CopyLink';
import styles from './Notices.module.css';

/** As much of the hash as a person reads out. */
const CODE_LENGTH = 12;
const summaryOf = (id: string): string => Object.values(FEEDS).find((feed) => feed.id === id)?.summary ?? id;
const namesOf = (ids: readonly string[]): string => [...new Set(ids)].map(summaryOf).join('; ');

const Doubts = ({ opened }: { opened: OpenedView }) => {
  const { t } = useTranslation();
  const { checked, broken, differing, unread } = opened;
  const clean = checked && broken.length + differing.length + unread.length === 0;
  return (
    <>
      {clean && <span> · {t('frozen.verified')}</span>}
      {!checked && <span> · {t('frozen.unverified')}</span>}
      {broken.length > 0 && <strong> ◆ {t('frozen.broken', { names: namesOf(broken) })}</strong>}
      {differing.length > 0 && <strong> ▲ {t('frozen.differing', { names: namesOf(differing) })}</strong>}
      {unread.length > 0 && <strong> ■ {t('frozen.unread', { names: namesOf(unread) })}</strong>}
    </>
  );
};

/** Says that the figures are frozen ones, by whom and of when, and whether they are what was archived. */
export const FrozenNotice = ({ hash, asOf, onNow }: { hash: string; asOf: string; onNow: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['frozen', hash, asOf],
    queryFn: () => openFrozenView(client, hash, asOf),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const code = hash.slice(0, CODE_LENGTH);
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
        {data && view && <Doubts opened={data} />}
      </span>
      <span className={styles['acts']}>
        {error && (
          <button type="button" onClick={() => void refetch()}>
            {t('frozen.retry')}
          </button>
        )}
        {view && <CopyLink />}
        <button type="button" onClick={onNow}>
          {t('head.backToNow')}
        </button>
      </span>
    </p>
  );
};
