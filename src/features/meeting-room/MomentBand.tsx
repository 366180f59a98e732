import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingItem } from '../../../contract/meetings';
import { FeedError } from '../../data/errors';
import { openedViewQuery } from '../../data/frozenView';
import { formatDateTime } from '../../lib/format';
import { codeOf, FrozenDoubts } from '../../ui/FrozenDoubts';
import { FreezeItem } from './FreezeItem';
import { momentOf } from './momentOf';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './moment.module.css';

/** Reads every figure of two bodies: comes after the room stands. */
const DifferenceWord = lazy(() => import('./DifferenceWord').then(({ DifferenceWord: word }) => ({ default: word })));

interface MomentBandProps {
  room: MeetingRoom;
  item: MeetingItem;
  /** Path and query of what is on screen. */
  address: string;
  canEdit: boolean;
}

type FrozenProps = Pick<MomentBandProps, 'room'> & {
  item: MeetingItem & { frozen: string; asOf: string };
  kind: 'frozen' | 'other-view' | 'now';
};

const FrozenWords = ({ room, item, kind }: FrozenProps) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(openedViewQuery(client, item.frozen, item.asOf));
  const code = codeOf(item.frozen);
  const view = data?.view;
  const reason = error instanceof FeedError ? (error.problem.detail ?? error.problem.title) : '';
  const at = formatDateTime(item.asOf);
  return (
    <>
      <p className={styles['words']} role="status">
        <strong>
          {kind === 'frozen'
            ? t('room.moment.frozen', { at })
            : kind === 'now'
              ? t('room.moment.nowOf')
              : t('room.moment.otherView', { at })}
        </strong>{' '}
        <span className={styles['quiet']}>
          {kind === 'now' && `· ${t('room.moment.frozen', { at })} `}· {t('room.moment.code', { code })}
          {data && view && <FrozenDoubts {...data} />}
          {!data && !error && ` · ${t('room.moment.opening')}`}
        </span>
        {view && Date.parse(view.asOf) !== Date.parse(item.asOf) && (
          <strong> ▲ {t('room.moment.otherMoment', { asOf: formatDateTime(view.asOf) })}</strong>
        )}
        {data && !view && <strong> ■ {t('room.moment.missing', { code })}</strong>}
        {error && <strong> ■ {t('room.moment.lost', { code, reason })}</strong>}
      </p>
      <div className={styles['acts']} data-export="">
        {error && (
          <button type="button" onClick={() => void refetch()}>
            {t('room.moment.retry')}
          </button>
        )}
        <Suspense>
          <DifferenceWord opened={data} />
        </Suspense>
        <button type="button" className={styles['switch']} onClick={() => room.goTo(item, kind === 'frozen')}>
          {t(kind === 'frozen' ? 'room.moment.showNow' : 'room.moment.showFrozen')}
        </button>
      </div>
    </>
  );
};

const isFrozenItem = (item: MeetingItem): item is FrozenProps['item'] => item.frozen !== null && item.asOf !== null;

/** Of which moment the figures on screen are, the way to those of now and back, and what has changed between the two. */
export const MomentBand = ({ room, item, address, canEdit }: MomentBandProps) => {
  const { t } = useTranslation();
  const kind = momentOf(item, address);
  if (kind === 'none') return null;
  const n = room.index + 1;
  const isOfFrozen = kind === 'frozen' || kind === 'other-view' || kind === 'now';
  return (
    <section className={styles['band']} data-kind={kind} aria-label={t('room.item', { n })}>
      {isOfFrozen && isFrozenItem(item) ? (
        <FrozenWords room={room} item={item} kind={kind} />
      ) : (
        <p className={styles['words']} role="status">
          <strong>
            {kind === 'other-page'
              ? t('room.otherPage', { n })
              : kind === 'past' && item.asOf !== null
                ? t('room.moment.past', { at: formatDateTime(item.asOf) })
                : kind === 'live'
                  ? t('room.moment.notFrozen')
                  : t('room.moment.now')}
          </strong>
        </p>
      )}
      {(kind === 'other-page' || (kind === 'now' && item.frozen === null)) && (
        <button type="button" className={styles['switch']} onClick={() => room.goTo(item)}>
          {t('room.backToItem', { n })}
        </button>
      )}
      {canEdit && (kind === 'live' || kind === 'past' || kind === 'now') && (
        <FreezeItem key={item.id} room={room} item={item} address={address} />
      )}
    </section>
  );
};
