import { useLocation, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Agenda } from '../features/meeting-room/Agenda';
import { Announcer } from '../features/meeting-room/Announcer';
import { LeadSheets, type OpenSheet } from '../features/meeting-room/LeadSheets';
import { MomentBand } from '../features/meeting-room/MomentBand';
import { OrderFailure } from '../features/meeting-room/OrderFailure';
import { ReadyWord } from '../features/meeting-room/ReadyWord';
import { RoomFoot } from '../features/meeting-room/RoomFoot';
import { RoomHead } from '../features/meeting-room/RoomHead';
import { RoomNotice } from '../features/meeting-room/RoomNotice';
import { useLeadOrder } from '../features/meeting-room/useLeadOrder';
import { useMeetingRoom } from '../features/meeting-room/useMeetingRoom';
import { useReadiness } from '../features/meeting-room/useReadiness';
import { useRoomKeys } from '../features/meeting-room/useRoomKeys';
import { useSharedCamera } from '../features/meeting-room/useSharedCamera';
import { useSharedScroll } from '../features/meeting-room/useSharedScroll';
import { useAgencies } from '../features/meetings/useAgencies';
import { outOfRoom, roomDoor } from '../lib/roomAddress';
import { CameraContext } from '../map/cameraPort';
import { useMediaQuery } from '../ui/useMediaQuery';
import { PathLink } from './PathLink';
import { RoomConclusions } from './RoomConclusions';
import styles from './meetingRoom.module.css';

interface MeetingRoomProps {
  meeting: string;
  /** As the signed link that opened the room names this person; null where none did. */
  invitedAs: string | null;
  canEdit: boolean;
  mayLead: boolean;
  /** In the frame of another system nothing leads out of the room. */
  isFramed: boolean;
  /** Brings code and words of the page at an address. */
  preload: (address: string) => Promise<void>;
  /** What must be known before the figures. */
  notices: ReactNode;
  /** What a person has opened over the page. */
  drawer: ReactNode;
  children: ReactNode;
}

/** A page of the product as a meeting looks at it: agenda, the item's page, its conclusions, and who leads. */
export const MeetingRoom = ({
  meeting: id,
  invitedAs,
  canEdit,
  mayLead,
  isFramed,
  preload,
  notices,
  drawer,
  children,
}: MeetingRoomProps) => {
  const { t } = useTranslation();
  const { history } = useRouter();
  const address = useLocation({ select: ({ pathname, searchStr }) => `${pathname}${searchStr}` });
  const { 'muc-hop': itemId } = useSearch({ from: '__root__' });
  const go = useCallback((to: string) => history.push(to), [history]);
  const replace = useCallback((to: string) => history.replace(to), [history]);
  const room = useMeetingRoom({ meeting: id, item: itemId, address, go, replace, invitedAs, mayLead });
  const order = useLeadOrder(room);
  const { readiness, again } = useReadiness(room.meeting?.items, preload);
  const { nameOf } = useAgencies(null);
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const page = useRef<HTMLElement>(null);
  const path = address.split('?')[0] ?? '';
  useRoomKeys(room, () => setSheet('keys'));
  useSharedScroll({ room: page, isLeading: room.leads, leader: room.leader, follow: room.follow, path });
  const camera = useSharedCamera({ isLeading: room.leads, leader: room.leader, follow: room.follow });
  const isNarrow = useMediaQuery('(max-width: 1023px)');
  const { meeting, item, index } = room;
  const canWrite = canEdit && meeting?.state !== 'cancelled';
  const take = (fromLost: boolean) => (room.name === '' ? setSheet(fromLost ? 'name-to-take-over' : 'name-to-take') : order.take(fromLost));
  const agenda = meeting && <Agenda items={meeting.items} index={index} agencyName={nameOf} onOpen={(to) => room.goTo(to)} />;
  // An item without figures gives the whole screen to its conclusions.
  const isBare = item?.address === null && path.startsWith(roomDoor(id));
  const conclusions = meeting && item && <RoomConclusions key={item.id} meeting={meeting} item={item} n={index + 1} canWrite={canWrite} />;
  const ways = !isFramed && (
    <>
      <PathLink to={path.startsWith(roomDoor(id)) ? `/hop/${id}` : outOfRoom(address)} isOut>
        {t('room.state.outside')}
      </PathLink>
      <PathLink to="/hop" isOut>
        {t('room.state.list')}
      </PathLink>
    </>
  );
  return (
    <div className={styles['room']} data-bare={isBare} data-room="">
      <a className={styles['skip']} href="#main">
        {t('skip')}
      </a>
      {item && (
        <a className={styles['skip']} href="#ket-luan">
          {t('room.conclusions.skip')}
        </a>
      )}
      <Announcer room={room} />
      <RoomHead room={room} order={order} onPeople={() => setSheet('people')} onTake={take} />
      {isNarrow ? (
        <nav className={styles['bar']} aria-label={t('room.agenda')}>
          <button type="button" aria-haspopup="dialog" onClick={() => setSheet('agenda')}>
            {item && meeting ? (
              <>
                {t('room.itemOf', { n: index + 1, count: meeting.items.length })} · <strong lang="vi">{item.title}</strong>
              </>
            ) : (
              t('room.agenda')
            )}
          </button>
        </nav>
      ) : (
        <nav className={styles['agenda']} aria-label={t('room.agenda')}>
          {agenda}
        </nav>
      )}
      <div className={styles['middle']}>
        <main id="main" tabIndex={-1} ref={page} className={styles['page']}>
          <div className={styles['stack']}>
            {item && meeting && (
              <p className={styles['paper']} lang="vi">
                {meeting.title} · {t('room.said.item', { n: index + 1, title: item.title })}
              </p>
            )}
            {notices}
            <RoomNotice room={room} ways={ways} />
            <OrderFailure order={order} />
            {item && <MomentBand room={room} item={item} address={address} canEdit={canWrite} />}
            <CameraContext value={camera}>{children}</CameraContext>
            {isBare && <div className={styles['bare']}>{conclusions}</div>}
          </div>
        </main>
        {drawer}
      </div>
      {!isBare && conclusions && <div className={styles['dock']}>{conclusions}</div>}
      <RoomFoot
        room={room}
        order={order}
        onPeople={() => setSheet('people')}
        onQr={() => setSheet('qr')}
        onKeys={() => setSheet('keys')}
        ready={meeting && <ReadyWord items={meeting.items} readiness={readiness} onAgain={again} />}
        links={
          !isFramed && (
            <>
              <a href={`/hop/${id}/bien-ban`} target="_blank" rel="noopener">
                {t('room.minutesOf')}
              </a>
              <PathLink to={`/hop/${id}`} isOut>
                {t('room.leave')}
              </PathLink>
            </>
          )
        }
      />
      <LeadSheets room={room} order={order} open={sheet} agenda={agenda} onOpen={setSheet} />
    </div>
  );
};
