import { useTranslation } from 'react-i18next';
import { itemsOf, type Notifications } from './model';
import { NotificationItem, type FollowLink } from './NotificationItem';
import { OrderFailure } from './OrderFailure';
import { useReading } from './useReading';
import styles from './bell.module.css';

const MOST = 6;
interface BellPanelProps {
  body: Notifications;
  onFollow: FollowLink;
  onChanged: () => void;
}

/** The newest unread notifications, under the bell. */
export const BellPanel = ({ body, onFollow, onChanged }: BellPanelProps) => {
  const { t } = useTranslation();
  const { order, read, readUpTo } = useReading(onChanged);
  const unread = itemsOf(body.items, 'unread').slice(0, MOST);
  const newest = body.items[0];
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <strong>{t('notify.latest')}</strong>
        {unread.length > 0 && newest && (
          <button type="button" aria-disabled={order.isPending} onClick={() => readUpTo(newest.id)}>
            {t('notify.markAll')}
          </button>
        )}
      </div>
      <OrderFailure failed={order.failed} />
      {unread.length === 0 && <p role="status">{t('notify.none')}</p>}
      <ul>
        {unread.map((item) => (
          <NotificationItem key={item.id} item={item} onFollow={onFollow} onRead={read} />
        ))}
      </ul>
      <a
        href="/thong-bao"
        onClick={(event) => {
          event.preventDefault();
          onFollow('/thong-bao');
        }}
      >
        {t('notify.seeAll')}
      </a>
    </div>
  );
};
