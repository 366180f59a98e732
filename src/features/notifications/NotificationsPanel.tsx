import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifications, notificationSettingsFeed } from '../../../contract/feeds/notifications';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { GROUPS, itemsOf, type Group } from './model';
import { NotificationItem, type FollowLink } from './NotificationItem';
import { OrderFailure } from './OrderFailure';
import { Receipts } from './Receipts';
import { useReading } from './useReading';
import styles from './notifications.module.css';

const params = {};
interface NotificationsPanelProps {
  asOf: string | null;
  group: Group;
  /** The notification that the address names: it is brought into view. */
  focused: string | undefined;
  onGroup: (group: Group) => void;
  onFollow: FollowLink;
}

/** What the person was told, with what came of each on every channel. */
export const NotificationsPanel = ({ asOf, group, focused, onGroup, onFollow }: NotificationsPanelProps) => {
  const { t } = useTranslation();
  const feed = useFeed(notifications, params, asOf);
  const browsers = useFeed(notificationSettingsFeed, params, asOf).body?.browsers ?? [];
  const link = useLinkState();
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const { body } = feed;
  const isThere = body !== undefined;
  const { order, read, readUpTo } = useReading((words) => {
    setSaid(words);
    if (link.status !== 'live') feed.retry();
  });
  useEffect(() => {
    if (isThere && focused) document.getElementById(focused)?.scrollIntoView({ block: 'center' });
  }, [isThere, focused]);
  const shown = body ? itemsOf(body.items, group) : [];
  const newest = body?.items[0];
  return (
    <PanelFrame
      heading={t('notify.heading')}
      sub={t('notify.sub')}
      state={panelStateOf(feed, link, body?.total === 0)}
      emptyText={t('notify.empty')}
    >
      {body && (
        <>
          <div className={styles['bar']}>
            <div role="group" aria-label={t('notify.show')} className={styles['groups']}>
              {GROUPS.map((each) => (
                <button key={each} type="button" aria-pressed={each === group} onClick={() => onGroup(each)}>
                  {t(`notify.groups.${each}`)}
                  {each === 'unread' && <b> {formatNumber(body.unread)}</b>}
                </button>
              ))}
            </div>
            {asOf === null && body.unread > 0 && newest && (
              <button
                type="button"
                aria-disabled={order.isPending}
                onClick={() => {
                  readUpTo(newest.id);
                  // The button goes with what it marked; the focus must not.
                  line.current?.focus({ preventScroll: true });
                }}
              >
                {t('notify.markAll')}
              </button>
            )}
          </div>
          <p ref={line} role="status" tabIndex={-1} className={styles['said']}>
            {said}
          </p>
          <OrderFailure failed={order.failed} />
          {asOf !== null && <p>{t('notify.frozen')}</p>}
          <p className={styles['count']}>
            {t('notify.shown', { shown: formatNumber(shown.length), total: formatNumber(body.total) })}
            {body.total > body.items.length && `; ${t('notify.listed', { listed: formatNumber(body.items.length) })}`}
          </p>
          {shown.length === 0 && <p>{t('notify.noMatch')}</p>}
          <ul className={styles['list']}>
            {shown.map((item) => (
              <NotificationItem key={item.id} item={item} onFollow={onFollow} onRead={asOf === null ? read : undefined}>
                <Receipts receipts={item.receipts} browsers={browsers} />
              </NotificationItem>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
};
