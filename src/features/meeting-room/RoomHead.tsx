import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { LeadWord } from './LeadWord';
import { followersOf } from './people';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './head.module.css';

interface RoomHeadProps {
  room: MeetingRoom;
  order: LeadOrder;
  onPeople: () => void;
  onTake: (fromLost: boolean) => void;
}

/** What the meeting is, who leads it, how many follow, and how this page stands to that. */
export const RoomHead = ({ room, order, onPeople, onTake }: RoomHeadProps) => {
  const { t } = useTranslation();
  const { meeting, people } = room;
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1 lang="vi">{meeting?.title ?? t('room.label')}</h1>
        {meeting && <small>{t('room.on', { day: formatDateTime(meeting.startsAt) })}</small>}
      </div>
      <LeadWord room={room} order={order} onTake={onTake} />
      <button type="button" className={styles['chip']} aria-haspopup="dialog" onClick={onPeople}>
        {room.presenter && room.standing !== 'leader-lost'
          ? t('room.people.following', { count: followersOf(people) })
          : t('room.people.open', { count: people.length })}
      </button>
    </header>
  );
};
