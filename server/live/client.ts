import type { Listener } from './channelHub';
import type { Line } from './line';

/** Requests of one client that wait their turn; a page asks for a handful. */
const MOST_WAITING = 64;

/** One connected line: an end of the wire for the hubs, and a queue in which its requests are done in their order. */
export class Client implements Listener {
  /** The channels that it may follow and has asked for: the heartbeat tells it their heads, followed or let go. */
  readonly asked = new Set<string>();
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly line: Line) {}

  get id(): string {
    return this.line.id;
  }

  get isGone(): boolean {
    return this.line.isGone();
  }

  isClogged(): boolean {
    return this.line.isClogged();
  }

  send: Listener['send'] = (message) => this.line.push(message);
  enter = (channel: string): void => this.line.enter(channel);
  leave = (channel: string): void => this.line.leave(channel);

  /** Does what the client asked for after all that it asked before; a client that floods, or whose request fails, is cut off. */
  inTurn(task: () => Promise<void> | void): void {
    this.waiting += 1;
    if (this.waiting > MOST_WAITING) return this.line.cutOff();
    this.work = this.work
      .then(() => (this.isGone ? undefined : task()))
      .catch((error: unknown) => {
        console.error(error);
        this.line.cutOff();
      })
      .finally(() => (this.waiting -= 1));
  }
}
