import {
  listenRequest,
  RELAY_LEAST_MS,
  relayRoom,
  tellRequest,
  type ListenReply,
  type RelayBody,
  type TellReply,
} from '../../../contract/relay';
import type { Principal } from '../../access/principal';
import { seatOf } from '../../access/seatOf';
import type { Line } from '../line';
import type { Audience } from './audience';
import { createBucket } from './bucket';
import type { RelayBus, Spoken } from './bus';
import { toTold, type createKept } from './kept';
import type { Known } from './known';
import type { createPace } from './pace';
import { keyFor, mayListen, meetingOf, WALLS_ROOM } from './rules';

interface Hall {
  clock: () => number;
  bus: RelayBus;
  kept: ReturnType<typeof createKept>;
  pace: ReturnType<typeof createPace>;
  audience: Audience;
  known: Known;
  now: () => Date;
  /** The same, ended. */
  gone: (spoken: Spoken) => Spoken;
}

/** A page sits in a room or two, and is one wall; a browser that was enrolled anew is another. */
const MOST_ROOMS = 8;
const MOST_WALLS = 4;

/** One line that was opened, as it sits in rooms; `inTurn` does what must be read first, one after the other. */
export const createSitter = (
  { clock, bus, kept, pace, audience, known, now, gone }: Hall,
  { line, principal }: { line: Line; principal: () => Principal },
  inTurn: (task: () => Promise<void> | void) => void,
) => {
  const member = audience.member(line);
  const bucket = createBucket(clock);
  const seats = new Map<string, string | null>();
  const walls = new Set<string>();
  /** The newest that it told under each key, which may still be on its way back: over several gateways what is said is heard later. */
  const own = new Map<string, Spoken>();

  const dropOwn = (isOne: (spoken: Spoken) => boolean): void => {
    for (const [slot, spoken] of own)
      if (isOne(spoken)) {
        own.delete(slot);
        bus.say(gone(spoken));
      }
  };
  const forgetIfEmpty = (room: string): void => {
    const meeting = meetingOf(room);
    if (meeting !== null && audience.isEmpty(room)) known.forgetMeeting(meeting);
  };
  const leave = (room: string): void => {
    if (!seats.delete(room)) return;
    audience.leave(room, member);
    dropOwn((spoken) => spoken.room === room);
    forgetIfEmpty(room);
  };
  const enter = async (raw: unknown): Promise<ListenReply> => {
    const request = listenRequest.safeParse(raw);
    if (!request.success || !mayListen(principal(), request.data.room)) return { outcome: 'denied' };
    const { room, seatKey } = request.data;
    if (!seats.has(room) && seats.size >= MOST_ROOMS) return { outcome: 'denied' };
    const meeting = meetingOf(room);
    if (meeting !== null && (known.presenting(meeting) ?? (await known.learnMeeting(meeting))) === null) {
      forgetIfEmpty(room);
      return { outcome: 'denied' };
    }
    const seat = seatKey === null ? null : await seatOf(seatKey);
    if (line.isGone()) {
      // Gone while its meeting was read: nobody would leave that room later.
      forgetIfEmpty(room);
      return { outcome: 'denied' };
    }
    // From here on nothing is awaited: what comes back and what is told next join without a gap.
    if (seats.has(room) && seats.get(room) !== seat) dropOwn((spoken) => spoken.room === room && spoken.by !== seat);
    seats.set(room, seat);
    audience.enter(room, member);
    return { outcome: 'listening', seat, told: kept.of(room).map(toTold) };
  };

  const say = (room: string, body: RelayBody): TellReply['outcome'] | undefined => {
    const seat = seats.get(room);
    if (seat === undefined) return 'denied';
    const key = keyFor(principal(), room, seat, body, known);
    if (key === null || key === undefined) return key === null ? 'denied' : undefined;
    // A wall that was let go meanwhile takes no place: a browser may be taken anew as often as one likes.
    for (const wall of walls)
      if (known.hasWall(wall) === false) {
        walls.delete(wall);
        own.delete(`${WALLS_ROOM} ${wall}`);
      }
    if (body.kind === 'wall' && !walls.has(key) && walls.size >= MOST_WALLS) return 'denied';
    if (!kept.fits(room, key, JSON.stringify(body).length)) return 'denied';
    if (body.kind === 'wall') walls.add(key);
    return pace.offer(`${room} ${key}`, RELAY_LEAST_MS[body.kind], () => {
      // What had to wait may no longer be its to say.
      if (line.isGone() || seats.get(room) !== seat || keyFor(principal(), room, seat, body, known) !== key) return;
      const spoken = { room, key, owner: line.id, by: seat, at: now().toISOString(), body };
      own.set(`${room} ${key}`, spoken);
      bus.say(spoken);
    });
  };
  const learn = async (room: string, body: RelayBody): Promise<void> => {
    const meeting = meetingOf(room);
    if (body.kind === 'wall') await known.learnWall(body.wall);
    else if (meeting !== null) await known.learnMeeting(meeting);
  };

  return {
    listen: (raw: unknown, reply: (answer: ListenReply) => void): void => {
      if (bucket.take()) inTurn(async () => reply(await enter(raw)));
      else line.cutOff();
    },
    unlisten: (raw: unknown): void => {
      const room = relayRoom.safeParse(raw);
      if (!bucket.take()) line.cutOff();
      else if (room.success) inTurn(() => leave(room.data));
    },
    tell: (raw: unknown, reply: (answer: TellReply) => void): void => {
      if (!bucket.take()) return line.cutOff();
      const request = tellRequest.safeParse(raw);
      if (!request.success) return reply({ outcome: 'denied' });
      const { room, body } = request.data;
      const outcome = say(room, body);
      if (outcome) return reply({ outcome });
      inTurn(async () => {
        await learn(room, body);
        reply({ outcome: say(room, body) ?? 'denied' });
      });
    },
    /** The line is gone, and with it all that it told. */
    end: (): void => {
      for (const room of seats.keys()) leave(room);
    },
  };
};
