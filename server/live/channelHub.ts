import type { Change, Push } from '../../contract/events';
import type { ChannelClass, Cursor } from '../../contract/feed';
import { Subscription, type Published } from './subscription';

/** One client's end of the wire, as a channel sees it. */
export interface Listener {
  /** The transport has not taken what it was given: it gets nothing more until it has. */
  isClogged(): boolean;
  send(message: Push): void;
  /** Into, or out of, the room that `broadcast` reaches. */
  enter(room: string): void;
  leave(room: string): void;
}

/** Who stands in one room: those who may see the same. */
export interface HubRoom {
  /** What `Listener.enter` and `broadcast` know it by. */
  name: string;
  /** What of the changes is seen here, [RW4]; null: a row may have gone out of sight, and everybody here must fetch anew. */
  project: (changes: readonly Change[]) => Change[] | null;
}

interface HubLimits {
  /** More journal rows than this waiting for one client, and it is let go. */
  queue: number;
  /** So many of the newest rows are kept parsed, for those who join. */
  recent: number;
}

/**
 * One channel of one gateway, for those who may see the same of it. Clients in step stand in a room and share each message, encoded once; one that is new or
 * slow walks alone, with what it lacks, until it has caught up, [LV4]–[LV6].
 */
export class ChannelHub {
  private shared: Subscription;
  private recent: Published[] = [];
  private readonly inStep = new Set<Listener>();
  private readonly alone = new Map<Listener, Subscription>();

  constructor(
    readonly channel: string,
    private readonly kind: ChannelClass,
    epoch: string,
    seq: number,
    private readonly limits: HubLimits,
    private readonly broadcast: (message: Push) => void,
    private readonly room: HubRoom = { name: channel, project: (changes) => [...changes] },
  ) {
    this.shared = new Subscription(channel, epoch, kind, seq);
  }

  /** The head of the channel as this gateway's tail of the outbox knows it. */
  get head(): Cursor {
    return { channel: this.channel, epoch: this.shared.epoch, seq: this.shared.position };
  }

  /** Something could be sent, now or when a clogged transport is free again. */
  get isBusy(): boolean {
    return this.shared.isBehind || [...this.alone.values()].some(({ isBehind }) => isBehind);
  }

  /** The rows after `since` up to the head, or null when they reach back further than what is kept here. */
  after(since: number): Published[] | null {
    const { seq } = this.head;
    if (since >= seq) return [];
    const index = this.recent.findIndex((row) => row.seq === since + 1);
    return index < 0 ? null : this.recent.slice(index);
  }

  /** Rows as they are seen in this room, each in its place however little is left of it; null: they cannot be told on from before them. */
  project(rows: readonly Published[]): Published[] | null {
    const seen: Published[] = [];
    for (const row of rows) {
      const changes = this.room.project(row.changes);
      if (changes === null) return null;
      seen.push({ ...row, changes });
    }
    return seen;
  }

  get isEmpty(): boolean {
    return this.inStep.size === 0 && this.alone.size === 0;
  }

  /** Answers whether they could be told on to all who stand here. */
  take(rows: readonly Published[]): boolean {
    let isTold = true;
    for (const told of rows) {
      if (told.seq <= this.head.seq) continue;
      const [row] = this.project([told]) ?? [];
      if (!row) {
        // Everybody here hears the head, asks for what they lack, finds this row in it and is sent to the snapshot.
        this.cut(this.head.epoch, told.seq);
        isTold = false;
        continue;
      }
      this.shared.offer(row);
      this.recent.push(row);
      for (const own of this.alone.values()) own.offer(row);
    }
    this.recent.splice(0, this.recent.length - this.limits.recent);
    // Nobody is listening in step: nothing is kept for them.
    if (this.inStep.size === 0) this.shared.drain();
    for (const [listener, own] of this.alone) {
      // A journal drops nothing: the client is let go, hears the head in the heartbeat and asks for what it lacks.
      if (this.kind === 'journal' && own.waiting > this.limits.queue) this.alone.delete(listener);
    }
    return isTold;
  }

  /** Follows from `since`, with the rows from there on; a listener that follows already starts anew. */
  follow(listener: Listener, since: number, rows: readonly Published[]): void {
    this.unfollow(listener);
    const own = new Subscription(this.channel, this.shared.epoch, this.kind, since);
    for (const row of rows) own.offer(row);
    this.alone.set(listener, own);
  }

  unfollow(listener: Listener): void {
    this.alone.delete(listener);
    if (this.inStep.delete(listener)) listener.leave(this.room.name);
  }

  /** History was cut: nobody here may be told what comes next as if it followed. */
  cut(epoch: string, seq: number): void {
    for (const listener of [...this.inStep, ...this.alone.keys()]) this.unfollow(listener);
    this.recent = [];
    this.shared = new Subscription(this.channel, epoch, this.kind, seq);
  }

  /** Sends what waits to everyone whose transport takes it. */
  flush(): void {
    if (this.shared.isBehind) {
      for (const listener of this.inStep) if (listener.isClogged()) this.sendAlone(listener);
      const messages = this.shared.drain();
      if (this.inStep.size > 0) for (const message of messages) this.broadcast(message);
    }
    for (const [listener, own] of this.alone) {
      if (listener.isClogged()) continue;
      for (const message of own.drain()) listener.send(message);
      if (own.position === this.shared.position) this.takeIntoStep(listener);
    }
  }

  private sendAlone(listener: Listener): void {
    this.inStep.delete(listener);
    listener.leave(this.room.name);
    this.alone.set(listener, this.shared.fork());
  }

  private takeIntoStep(listener: Listener): void {
    this.alone.delete(listener);
    this.inStep.add(listener);
    listener.enter(this.room.name);
  }
}
