import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSetItems } from '../../../contract/commands/meetingActs';
import type { Meeting, MeetingItem } from '../../../contract/meetings';
import { sendCommand } from '../../data/command';
import { freezeShown, shownFeeds } from '../../data/frozenView';
import { useOrder } from '../../data/useOrder';
import { bareAddress } from '../../lib/roomAddress';
import { withFrozen } from './withFrozen';
import { onMeeting } from './onMeeting';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './moment.module.css';

interface FreezeItemProps {
  room: MeetingRoom;
  item: MeetingItem;
  address: string;
}

/** Freezes what is on screen and binds it to the item, then shows it as everyone will see it. */
export const FreezeItem = ({ room, item, address }: FreezeItemProps) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { isPending, failed, give } = useOrder<Meeting>((made) => room.goTo(made.items.find(({ id }) => id === item.id)));
  const [isEmpty, setEmpty] = useState(false);
  const { meeting } = room;
  if (!meeting || meeting.state === 'closed' || meeting.state === 'cancelled') return null;
  const moment = new URLSearchParams(address.split('?')[1] ?? '').get('asOf');
  const freeze = async (): Promise<Meeting> => {
    const bare = bareAddress(address);
    const { hash, asOf } = await freezeShown(client, bare, moment);
    const isThere = (now: Meeting): boolean => now.items.some(({ id }) => id === item.id);
    const answer = await onMeeting(
      meeting,
      (now) =>
        sendCommand(
          meetingSetItems,
          { meeting: now.id, items: withFrozen(now, item.id, { address: bare, asOf, frozen: hash }) },
          now.version,
        ),
      isThere,
    );
    return answer.meeting;
  };
  return (
    <>
      <button
        type="button"
        disabled={isPending}
        onClick={() => {
          const isEmpty = shownFeeds(client, moment).length === 0;
          setEmpty(isEmpty);
          if (!isEmpty) give(freeze);
        }}
        className={styles['switch']}
      >
        {t(isPending ? 'room.moment.freezing' : 'room.moment.freeze')}
      </button>
      {isEmpty && (
        <p role="alert" className={styles['failed']}>
          {t('room.moment.freezeNone')}
        </p>
      )}
      {failed && (
        <p role="alert" className={styles['failed']} lang="vi">
          {failed.isConflict
            ? t('room.moment.freezeConflict')
            : t('room.moment.freezeFailed', { reason: failed.problem?.detail ?? failed.problem?.title ?? '' })}
        </p>
      )}
    </>
  );
};
