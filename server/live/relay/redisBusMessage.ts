import * as z from 'zod/mini';
import { relayBody, relayRoom, seatId } from '../../../contract/relay';
import type { Spoken } from './bus';
import { LEAD_KEY, WALLS_ROOM } from './rules';

/** What one gateway said, as all of them read it; `n` grows by one with each that `from` says. */
export interface Said {
  from: string;
  n: number;
  spoken: Spoken;
}

/** A body stands under the key, in the room and for the seat that the relay gives it, and under no other. */
const isInItsPlace = ({ room, key, by, body }: Spoken): boolean => {
  if (body === null) return true;
  if (body.kind === 'wall') return room === WALLS_ROOM && key === body.wall;
  return room !== WALLS_ROOM && by !== null && key === (body.kind === 'lead' ? LEAD_KEY : by);
};
const said = z.object({
  from: z.uuid(),
  n: z.int().check(z.minimum(1)),
  spoken: z
    .object({
      room: relayRoom,
      key: z.string().check(z.minLength(1), z.maxLength(100)),
      owner: z.string().check(z.minLength(1), z.maxLength(100)),
      by: z.nullable(seatId),
      at: z.iso.datetime({ offset: true }),
      body: z.nullable(relayBody),
    })
    .check(z.refine(isInItsPlace)),
});
/** No body that a socket takes is longer, [RL7]. */
const LONGEST = 128 * 1024;

export const writeSaid = (one: Said): string => JSON.stringify(one);

/** What came out of Redis; null where it is nothing that a gateway of this version says. */
export const readSaid = (text: string): Said | null => {
  if (text.length > LONGEST) return null;
  try {
    return said.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
