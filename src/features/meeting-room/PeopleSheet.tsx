import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/Sheet';
import { StatusWord } from '../../ui/StatusWord';
import { NameForm } from './NameForm';
import { OrderFailure } from './OrderFailure';
import { guestCode, type Person } from './people';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './people.module.css';

interface PeopleSheetProps {
  room: MeetingRoom;
  order: LeadOrder;
  /** The name is asked for because the lead is to be taken under it. */
  isNameNeeded: boolean;
  onNamed: (name: string) => void;
  onClose: () => void;
}

/** Everyone in the room, under what name this page sits in it, and, for whoever leads, to whom the lead can be handed. */
export const PeopleSheet = ({ room, order, isNameNeeded, onNamed, onClose }: PeopleSheetProps) => {
  const { t } = useTranslation();
  const nameOf = ({ name, seat }: Person): string => (name === '' ? t('room.people.guest', { code: guestCode(seat) }) : name);
  return (
    <Sheet side label={t('room.people.label')} closeLabel={t('room.people.close')} onClose={onClose}>
      <NameForm
        name={room.name}
        isNeeded={isNameNeeded}
        onSave={(name) => {
          room.saveName(name);
          onNamed(name);
        }}
      />
      <OrderFailure order={order} />
      {room.people.every(({ isOwn }) => isOwn) && <p className={styles['none']}>{t('room.people.empty')}</p>}
      <ul className={styles['list']}>
        {room.people.map((person) => (
          <li key={person.seat}>
            <span className={styles['name']} lang="vi">
              <strong>{nameOf(person)}</strong>
              {person.isOwn && <small> ({t('room.people.you')})</small>}
            </span>
            {person.leads ? (
              <StatusWord tone="low">{t('room.people.leads')}</StatusWord>
            ) : person.isFollowing ? (
              <StatusWord tone="good">{t('room.people.isFollowing')}</StatusWord>
            ) : (
              <span className={styles['quiet']}>{t('room.people.isApart')}</span>
            )}
            {room.acts.lead && !person.isOwn && (
              <button
                type="button"
                disabled={order.isPending}
                aria-label={t('room.people.handOverTo', { name: nameOf(person) })}
                onClick={() => order.handOver(person, nameOf(person))}
              >
                {t('room.people.handOver')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
