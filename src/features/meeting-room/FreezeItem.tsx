import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSetItems } from '../../../contract/commands/meetingActs';
import type { Meeting, MeetingItem } from '../../../contract/meetings';
import { sendCommand } from '../../data/command';
import { whenFreezable } from '../../data/freezable';
import { freezeShown } from '../../data/frozenView';
import { useOrder } from '../../data/useOrder';
import { bareAddress } from '../../lib/roomAddress';
import { isBoundAsSeen, withFrozen } from './withFrozen';
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
  const [cannot, setCannot] = useState<'none' | 'loading' | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const { meeting } = room;
  if (!meeting || meeting.state === 'closed' || meeting.state === 'cancelled') return null;
  const moment = new URLSearchParams(address.split('?')[1] ?? '').get('asOf');
  const freeze = async (): Promise<Meeting> => {
    const bare = bareAddress(address);
    const { hash, asOf } = await freezeShown(client, bare, moment);
    const answer = await onMeeting(
      meeting,
      (now) =>
        sendCommand(
          meetingSetItems,
          { meeting: now.id, items: withFrozen(now, item.id, { address: bare, asOf, frozen: hash }) },
          now.version,
        ),
      isBoundAsSeen(item),
    );
    return answer.meeting;
  };
  const press = async (): Promise<void> => {
    const { href } = globalThis.location;
    setCannot(null);
    setWaiting(true);
    const state = await whenFreezable(client, bareAddress(address), moment);
    setWaiting(false);
    // Another page has come meanwhile: what it shows is not what was to be frozen.
    if (globalThis.location.href !== href) return;
    if (state === 'ready') give(freeze);
    else setCannot(state);
  };
  return (
    <>
      <button type="button" disabled={isPending || isWaiting} onClick={() => void press()} className={styles['switch']}>
        {t(isPending || isWaiting ? 'room.moment.freezing' : 'room.moment.freeze')}
      </button>
      {cannot && (
        <p role="alert" className={styles['failed']}>
          {t(cannot === 'none' ? 'room.moment.freezeNone' : 'room.moment.freezeLoading')}
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
