import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';
import styles from './foot.module.css';

interface RoomFootProps {
  room: MeetingRoom;
  order: LeadOrder;
  onPeople: () => void;
  onQr: () => void;
  onKeys: () => void;
  /** Links that leave the room; none in the frame of another system. */
  links: ReactNode;
  ready: ReactNode;
}

const printRoom = async (button: HTMLElement): Promise<void> => {
  const room = button.closest<HTMLElement>('[data-room]');
  try {
    const { printItem } = await import('./printItem');
    if (room) await printItem(room);
  } catch {
    // The browser's own print is better than none.
    print();
  }
  button.focus({ preventScroll: true });
};

/** What can be done with the item: the presenter's own acts for whoever leads, and for nobody else. */
export const RoomFoot = ({ room, order, onPeople, onQr, onKeys, links, ready }: RoomFootProps) => {
  const { t } = useTranslation();
  const { meeting, index, acts } = room;
  const count = meeting?.items.length ?? 0;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that took the lead has gone, and the focus with it.
    if (acts.lead && document.activeElement === document.body)
      own.current?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  }, [acts.lead]);
  return (
    <footer className={styles['foot']} data-export="">
      {acts.lead && (
        <div ref={own} className={styles['lead']} role="group" aria-label={t('room.lead.own')}>
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
      <button type="button" className={styles['keys']} aria-haspopup="dialog" onClick={onKeys}>
        {t('room.keys.open')} <kbd aria-hidden="true">?</kbd>
      </button>
      {links}
    </footer>
  );
};
