import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './notice.module.css';

interface RoomNoticeProps {
  room: Pick<MeetingRoom, 'feed' | 'meeting' | 'standing' | 'item' | 'isAtDoor' | 'leads'>;
  /** The way out: the same view outside the room, and the list of meetings. */
  ways: ReactNode;
}

/** What stands in the way of the meeting, and the way out: none such, cancelled, closed, its item gone, its line lost. */
export const RoomNotice = ({ room: { feed, meeting, standing, item, isAtDoor, leads }, ways }: RoomNoticeProps) => {
  const { t } = useTranslation();
  const told = ((): { title: string; hint: string; way: boolean } | null => {
    if (feed.status === 'error')
      return { title: t('room.state.failed'), hint: feed.problem ? `${feed.problem.title}. ${feed.problem.detail}` : '', way: true };
    if (feed.status === 'loading') return { title: t('room.state.loading'), hint: '', way: false };
    if (!meeting) return { title: t('room.state.missing'), hint: t('room.state.missingHint'), way: true };
    if (meeting.state === 'cancelled') return { title: t('room.state.cancelled'), hint: t('room.state.cancelledHint'), way: true };
    if (meeting.state === 'closed') return { title: t('room.state.closed'), hint: t('room.state.closedHint'), way: true };
    if (!item && !isAtDoor) return { title: t('room.itemGone'), hint: '', way: false };
    if (standing === 'line-lost') return { title: t('room.follow.lineLost'), hint: leads ? '' : t('room.follow.lineLostHint'), way: false };
    return null;
  })();
  if (told === null) return null;
  return (
    <div className={styles['notice']} role={told.way ? 'alert' : 'status'}>
      <p>
        <strong>{told.title}</strong> {told.hint}
      </p>
      {told.way && (
        <p className={styles['ways']}>
          {feed.status === 'error' && (
            <button type="button" onClick={feed.retry}>
              {t('room.state.retry')}
            </button>
          )}
          {ways}
        </p>
      )}
    </div>
  );
};
