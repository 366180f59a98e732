import type { Told } from '../../../contract/relay';
import type { Line, Wires } from '../line';
import { createTicker } from '../ticker';

/** How soon what waits for a clogged line is tried again. */
const TRY_MS = 50;

interface Member {
  line: Line;
  /** The newest of each key that its transport could not take, in the order in which they came. */
  waiting: Map<string, Told>;
}

/** Who hears which room; one whose transport is clogged gets the newest of each key once it takes it, and nothing in between, [RL7]. */
export const createAudience = (wires: Wires) => {
  const rooms = new Map<string, Set<Member>>();
  const slow = new Set<Member>();

  const drain = (): void => {
    for (const member of slow) {
      if (member.line.isGone()) slow.delete(member);
      else if (!member.line.isClogged()) {
        slow.delete(member);
        for (const message of member.waiting.values()) wires.tell([member.line.id], message);
        member.waiting.clear();
      }
    }
    if (slow.size > 0) ticker.wake();
  };
  const ticker = createTicker(drain, TRY_MS);
  const hold = (member: Member, message: Told): void => {
    const key = `${message.room} ${message.key}`;
    member.waiting.delete(key);
    member.waiting.set(key, message);
    slow.add(member);
    ticker.wake();
  };

  return {
    member: (line: Line): Member => ({ line, waiting: new Map() }),
    enter: (room: string, member: Member): void => void rooms.set(room, (rooms.get(room) ?? new Set<Member>()).add(member)),
    leave: (room: string, member: Member): void => {
      const members = rooms.get(room);
      members?.delete(member);
      if (members?.size === 0) rooms.delete(room);
      for (const [key, message] of member.waiting) if (message.room === room) member.waiting.delete(key);
    },
    isEmpty: (room: string): boolean => !rooms.has(room),
    tell: (message: Told): void => {
      const ids: string[] = [];
      for (const member of rooms.get(message.room) ?? []) {
        if (member.line.isClogged() || slow.has(member)) hold(member, message);
        else ids.push(member.line.id);
      }
      if (ids.length > 0) wires.tell(ids, message);
    },
    stop: (): void => ticker.stop(),
  };
};
export type Audience = ReturnType<typeof createAudience>;
export type { Member };
