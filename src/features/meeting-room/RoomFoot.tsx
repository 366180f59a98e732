import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './foot.module.css';

interface RoomFootProps {
  room: MeetingRoom;
  order: LeadOrder;
  onPeople: () => void;
  onQr: () => void;
  /** Links that leave the room; none in the frame of another system. */
  links: ReactNode;
  ready: ReactNode;
}

const printRoom = async (within: HTMLElement): Promise<void> => {
  const room = within.closest<HTMLElement>('[data-room]');
  const { printItem } = await import('./printItem');
  if (room) await printItem(room);
};

/** What can be done with the item: the presenter's own acts for whoever leads, and for nobody else. */
export const RoomFoot = ({ room, order, onPeople, onQr, links, ready }: RoomFootProps) => {
  const { t } = useTranslation();
  const { meeting, index, acts } = room;
  const count = meeting?.items.length ?? 0;
  return (
    <footer className={styles['foot']} data-export="">
      {acts.lead && (
        <div className={styles['lead']} role="group" aria-label={t('room.lead.own')}>
          <button type="button" disabled={index <= 0} onClick={() => room.step(-1)}>
            {t('room.previous')}
          </button>
          <button type="button" className={styles['primary']} disabled={index >= count - 1} onClick={() => room.step(1)}>
            {t('room.next')}
          </button>
          <button type="button" aria-haspopup="dialog" onClick={onPeople}>
            {t('room.people.handOver')}
          </button>
          <button type="button" disabled={order.isPending} onClick={order.layDown}>
            {t('room.lead.layDown')}
          </button>
        </div>
      )}
      <div className={styles['ready']}>{ready}</div>
      <button type="button" aria-haspopup="dialog" onClick={onQr}>
        {t('room.qr')}
      </button>
      <button type="button" onClick={({ currentTarget }) => void printRoom(currentTarget)}>
        {t('room.print')}
      </button>
      {links}
    </footer>
  );
};
