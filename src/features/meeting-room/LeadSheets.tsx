import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublicOrigin } from '../../data/usePublicOrigin';
import { roomDoor } from '../../lib/roomAddress';
import { Sheet } from '../../ui/Sheet';
import { PeopleSheet } from './PeopleSheet';
import type { LeadOrder } from './useLeadOrder';
import type { MeetingRoom } from './useMeetingRoom';

const RoomKeysSheet = lazy(() => import('./RoomKeysSheet').then(({ RoomKeysSheet: part }) => ({ default: part })));
const QrSheet = lazy(() => import('../../ui/QrSheet').then(({ QrSheet: part }) => ({ default: part })));

/** What is open over the room; `name-…`: the people, opened for the name under which the lead is to be taken. */
export type OpenSheet = 'keys' | 'people' | 'name-to-take' | 'name-to-take-over' | 'qr' | 'agenda' | null;

interface LeadSheetsProps {
  room: MeetingRoom;
  order: LeadOrder;
  open: OpenSheet;
  agenda: ReactNode;
  onOpen: (sheet: OpenSheet) => void;
}

/** The sheets of the room, one at a time. */
export const LeadSheets = ({ room, order, open, agenda, onOpen }: LeadSheetsProps) => {
  const { t } = useTranslation();
  const origin = usePublicOrigin(open === 'qr');
  const close = () => onOpen(null);
  if (open === null) return null;
  if (open === 'agenda')
    return (
      <Sheet label={t('room.agenda')} closeLabel={t('room.people.close')} onClose={close}>
        {/* Choosing an item closes the sheet by itself. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div onClick={close}>{agenda}</div>
      </Sheet>
    );
  if (open === 'keys')
    return (
      <Suspense>
        <RoomKeysSheet onClose={close} />
      </Suspense>
    );
  if (open === 'qr')
    return (
      <Suspense>
        <QrSheet
          label={t('room.qr')}
          hint={t('room.qrHint')}
          name={room.meeting?.title ?? t('room.label')}
          closeLabel={t('room.people.close')}
          address={`${origin}${roomDoor(room.id)}`}
          onClose={close}
        />
      </Suspense>
    );
  return (
    <PeopleSheet
      room={room}
      order={order}
      isNameNeeded={open !== 'people'}
      onNamed={(name) => {
        if (open !== 'people') order.take(open === 'name-to-take-over', name);
        close();
      }}
      onClose={close}
    />
  );
};
