import { told as toldMessage, type RelayBody, type Told } from '../../../contract/relay';
import { LINK_TIMING, type LinkTiming } from '../timing';
import { createRoom, type Room, type RoomState } from './room';
import { sharedLine, type SharedLine } from './sharedLine';
import type { TellKind } from './teller';

interface RelayOptions {
  line?: SharedLine;
  timing?: LinkTiming;
  now?: () => number;
  random?: () => number;
}

/** The rooms that this page sits in, over the one line of the page. */
export const createRelay = (options: RelayOptions = {}) => {
  const { line = sharedLine, timing = LINK_TIMING, now = () => performance.now(), random = Math.random } = options;
  const rooms = new Map<string, Room>();
  const roomOf = (name: string): Room => {
    const room = rooms.get(name) ?? createRoom(name, { line, timing, now, random });
    rooms.set(name, room);
    return room;
  };
  const stop = line.watch({
    up: () => {
      for (const room of rooms.values()) room.up();
    },
    down: () => {
      for (const room of rooms.values()) room.down();
    },
    told: (raw) => {
      const message = toldMessage.safeParse(raw);
      // What cannot be read is told again within a third of the silence.
      if (message.success) rooms.get(message.data.room)?.told(message.data);
    },
  });
  return {
    state: (room: string): RoomState => roomOf(room).state(),
    enter: (room: string, seatKey: string | null): (() => void) => roomOf(room).enter(seatKey),
    watch: (room: string, watcher: () => void): (() => void) => roomOf(room).watch(watcher),
    hear: (room: string, hearer: (told: Told) => void): (() => void) => roomOf(room).hear(hearer),
    tell: (room: string, body: RelayBody): void => roomOf(room).tell(body),
    hush: (room: string, kind: TellKind): void => roomOf(room).hush(kind),
    stop,
  };
};

/** The relay of this page. */
export const relay = createRelay();
