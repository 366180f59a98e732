import { RELAY_SILENCE_MS, type Told } from '../../../contract/relay';
import type { Spoken } from './bus';

interface Kept {
  spoken: Spoken;
  heardAt: number;
  bytes: number;
}
export interface RelayLimits {
  rooms: number;
  keysOfRoom: number;
  bytes: number;
}
/** A body is at most some 40 KB by its schema, and hardly ever one; a room of 400 is a full hall. */
export const RELAY_LIMITS: RelayLimits = { rooms: 500, keysOfRoom: 400, bytes: 4 * 1024 * 1024 };

export const toTold = ({ room, key, at, body, by }: Spoken): Told => ({ room, key, at, body, ...(by === null ? {} : { by }) });

/** The newest that was told under each key of each room, in memory and nowhere else, bounded, [RL1] [RL7]. */
export const createKept = (clock: () => number, limits: RelayLimits) => {
  const rooms = new Map<string, Map<string, Kept>>();
  let bytes = 0;

  const drop = (room: string, key: string): void => {
    const keys = rooms.get(room);
    bytes -= keys?.get(key)?.bytes ?? 0;
    keys?.delete(key);
    if (keys?.size === 0) rooms.delete(room);
  };
  return {
    /** Whether there is room for it. */
    fits: (room: string, key: string, size: number): boolean => {
      const keys = rooms.get(room);
      if (!keys && rooms.size >= limits.rooms) return false;
      const before = keys?.get(key);
      if (!before && (keys?.size ?? 0) >= limits.keysOfRoom) return false;
      return bytes - (before?.bytes ?? 0) + size <= limits.bytes;
    },
    /** False where it changes nothing: the end of what somebody else has told since. */
    keep: (spoken: Spoken): boolean => {
      const { room, key, body } = spoken;
      const before = rooms.get(room)?.get(key);
      if (body === null && before?.spoken.owner !== spoken.owner) return false;
      drop(room, key);
      if (body === null) return true;
      const size = JSON.stringify(body).length;
      const keys = rooms.get(room) ?? new Map<string, Kept>();
      rooms.set(room, keys.set(key, { spoken, heardAt: clock(), bytes: size }));
      bytes += size;
      return true;
    },
    get: (room: string, key: string): Spoken | undefined => rooms.get(room)?.get(key)?.spoken,
    of: (room: string): Spoken[] => [...(rooms.get(room)?.values() ?? [])].map(({ spoken }) => spoken),
    /** What has been silent for too long, [RL3]. */
    silent: (): Spoken[] => {
      const at = clock();
      const isSilent = ({ spoken, heardAt }: Kept): boolean => spoken.body !== null && at - heardAt > RELAY_SILENCE_MS[spoken.body.kind];
      return [...rooms.values()].flatMap((keys) => [...keys.values()].filter(isSilent).map(({ spoken }) => spoken));
    },
    size: (): { rooms: number; bytes: number } => ({ rooms: rooms.size, bytes }),
  };
};
