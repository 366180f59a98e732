import type { Heartbeat, Push } from '../../contract/events';
import type { Told } from '../../contract/relay';

/** One client's connection, whatever carries it: Socket.IO in the gateway, a message port in the browser-only demo. */
export interface Line {
  id: string;
  isGone(): boolean;
  /** It has yet to take what it was given. */
  isClogged(): boolean;
  push(message: Push): void;
  /** Into, or out of, the group that `Wires.broadcast` reaches. */
  enter(room: string): void;
  leave(room: string): void;
  cutOff(): void;
}

/** What reaches many lines with one message. */
export interface Wires {
  /** To all who entered the room: a channel, or those of it who see the same. */
  broadcast(room: string, message: Push): void;
  beat(ids: readonly string[], message: Heartbeat): void;
  tell(ids: readonly string[], message: Told): void;
}
