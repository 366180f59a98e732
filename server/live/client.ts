import type { Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '../../contract/events';
import type { Listener } from './channelHub';

type Wire = Socket<ClientEvents, ServerEvents>;
/** A client whose transport has not taken so many packets is left alone until it has. */
const CLOGGED_PACKETS = 64;
/** Requests of one client that wait their turn; a page asks for a handful. */
const MOST_WAITING = 64;

export const roomOf = (channel: string): string => `push:${channel}`;

/** One connected socket: an end of the wire for the hubs, and a queue in which its requests are done in their order. */
export class Client implements Listener {
  /** The channels that it may follow and has asked for: the heartbeat tells it their heads, followed or let go. */
  readonly asked = new Set<string>();
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly socket: Wire) {}

  get id(): string {
    return this.socket.id;
  }

  get isGone(): boolean {
    return this.socket.disconnected;
  }

  /** Engine.IO's packets that the transport has not yet taken; the field is not in its types. */
  isClogged(): boolean {
    const buffer: unknown = Reflect.get(this.socket.conn, 'writeBuffer');
    return Array.isArray(buffer) && buffer.length > CLOGGED_PACKETS;
  }

  send: Listener['send'] = (message) => void this.socket.emit('push', message);
  enter = (channel: string): void => void this.socket.join(roomOf(channel));
  leave = (channel: string): void => void this.socket.leave(roomOf(channel));

  /** Does what the client asked for after all that it asked before; a client that floods, or whose request fails, is cut off. */
  inTurn(task: () => Promise<void> | void): void {
    this.waiting += 1;
    if (this.waiting > MOST_WAITING) return void this.socket.disconnect(true);
    this.work = this.work
      .then(() => (this.isGone ? undefined : task()))
      .catch((error: unknown) => {
        console.error(error);
        this.socket.disconnect(true);
      })
      .finally(() => (this.waiting -= 1));
  }
}
