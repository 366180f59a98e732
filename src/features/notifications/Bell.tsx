import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifications } from '../../../contract/feeds/notifications';
import { useFeed } from '../../data/useFeed';
import { BellPanel } from './BellPanel';
import { badgeText } from './model';
import type { FollowLink } from './NotificationItem';
import styles from './bell.module.css';

const params = {};

/** The bell of the header: how many notifications are unread, and the newest of them under it. */
export const Bell = ({ onFollow }: { onFollow: FollowLink }) => {
  const { t } = useTranslation();
  const feed = useFeed(notifications, params, null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { body } = feed;
  const unread = body?.unread ?? 0;
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  const label = body === undefined ? t('notify.bellUnknown') : unread === 0 ? t('notify.bell') : t('notify.bellUnread', { count: unread });
  return (
    <div
      ref={box}
      className={styles['bell']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-haspopup="dialog"
        data-unread-count={body?.unread}
        onClick={() => setOpen(!open)}
      >
        <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75">
          <path d="M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5L6 17Zm4.5 3h3" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        {unread > 0 && (
          <span aria-hidden="true" className={styles['badge']}>
            {badgeText(unread)}
          </span>
        )}
      </button>
      {open && body && (
        <div role="dialog" aria-label={t('notify.bell')} className={styles['popover']}>
          <BellPanel
            body={body}
            onChanged={feed.retry}
            onFollow={(path) => {
              setOpen(false);
              onFollow(path);
            }}
          />
        </div>
      )}
    </div>
  );
};
