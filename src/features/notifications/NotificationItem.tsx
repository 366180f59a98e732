import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../../contract/feeds/notifications';
import { formatDateTime } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { isUnread, severityTone } from './model';
import { titleOf } from './titleOf';
import styles from './notifications.module.css';

/** Leads to a page of the product, in the product's own way. */
export type FollowLink = (path: string) => void;

interface NotificationItemProps {
  item: Notification;
  onFollow: FollowLink;
  /** Undefined where nothing can be changed. */
  onRead?: ((id: number) => void) | undefined;
  children?: ReactNode;
}

/** One notification: how grave, what, when, and the way to it; following it reads it. */
export const NotificationItem = ({ item, onFollow, onRead, children }: NotificationItemProps) => {
  const { t } = useTranslation();
  const title = titleOf(t, item);
  const { settled } = item;
  const waits = isUnread(item);
  return (
    <li id={`tb-${item.id}`} className={styles['item']} data-notification={item.id} data-unread={waits} data-settled={settled?.why}>
      <a
        href={item.link}
        onClick={(event) => {
          if (item.readAt === null) onRead?.(item.id);
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onFollow(item.link);
        }}
      >
        {title}
      </a>
      <span className={styles['facts']}>
        <StatusWord tone={severityTone[item.severity]}>{t(`notify.severity.${item.severity}`)}</StatusWord>
        <time dateTime={item.at}>{formatDateTime(item.at)}</time>
        {waits && <b>{t('notify.unread')}</b>}
        {item.readAt !== null && <span>{t('notify.read', { at: formatDateTime(item.readAt) })}</span>}
      </span>
      {settled && (
        <small className={styles['settled']}>
          {t('notify.settled', { at: formatDateTime(settled.at), why: t(`notify.why.${settled.why}`) })}
        </small>
      )}
      {waits && onRead && (
        <button type="button" aria-label={t('notify.markReadOf', { title })} onClick={() => onRead(item.id)}>
          {t('notify.markRead')}
        </button>
      )}
      {children}
    </li>
  );
};
