import type * as z from 'zod/mini';
import { meetingLead } from '../../../contract/commands/meetingActs';
import { sendCommand } from '../../data/command';
import { useOrder } from '../../data/useOrder';
import type { Person } from './people';
import { onMeeting } from './onMeeting';
import type { MeetingRoom } from './useMeetingRoom';

type Act = z.input<(typeof meetingLead)['payload']>['act'];

type Lead = Pick<MeetingRoom, 'meeting' | 'seat' | 'seatKey' | 'name' | 'presenter'>;

/** Takes the lead of a room, hands it over, lays it down; a command that came too late is given again only while nobody else leads. */
export const useLeadOrder = ({ meeting, seat, seatKey: ownKey, name, presenter }: Lead) => {
  // Who is not in the room yet would lead it unheard.
  const seatKey = seat === null ? null : ownKey;
  const { isPending, failed, give, clear } = useOrder<unknown>(() => undefined);
  const order = (act: Act): void => {
    if (!meeting) return;
    const leadsStill = (now: typeof meeting): boolean => now.presenter?.seat === presenter?.seat;
    give(() => onMeeting(meeting, ({ id, version }) => sendCommand(meetingLead, { meeting: id, act }, version), leadsStill));
  };
  const current = meetingLead.current.safeParse(failed?.problem?.current);
  return {
    isPending,
    failed,
    /** Who leads now, where somebody was first. */
    leadsNow: current.success ? (current.data.meeting.presenter?.name ?? null) : undefined,
    clear,
    /** `called`: the name just given, which the room does not know yet. */
    take: (fromLost: boolean, called = name) => seatKey !== null && order({ act: 'take', seatKey, name: called, fromLost }),
    handOver: (to: Person, called: string) => seatKey !== null && order({ act: 'hand-over', seatKey, seat: to.seat, name: called }),
    layDown: () => seatKey !== null && order({ act: 'lay-down', seatKey }),
  };
};
export type LeadOrder = ReturnType<typeof useLeadOrder>;
