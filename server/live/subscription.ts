import type { Change, Push } from '../../contract/events';
import type { ChannelClass } from '../../contract/feed';

export interface Published {
  seq: number;
  revision: number;
  at: string;
  changes: Change[];
}

/** What the newest of which wins; a kind that nobody has thought of here does not compile. @throws Error for a kind that only a journal carries. */
const keyOf = (change: Change): string => {
  switch (change.kind) {
    case 'reading.latest':
      return change.reading.key;
    case 'source.changed':
      return change.source.id;
    case 'indicator.changed':
    case 'observations.recorded':
    case 'file.ingested':
    case 'refusal.changed':
    case 'boundaries.changed':
    case 'import.changed':
    case 'source.state':
    case 'notifications.changed':
    case 'roster.changed':
    case 'view.frozen':
    case 'investment.recorded':
    case 'budget.recorded':
    case 'services.recorded':
    case 'stations.changed':
    case 'averages.changed':
    case 'task.changed':
    case 'figure.stated':
    case 'alarm.changed':
    case 'alarm-hold.changed':
    case 'alarm-rules.changed':
    case 'wall.changed':
    case 'wall-playlist.changed':
    case 'wall-code.changed':
    case 'meetings.changed':
    case 'saved-views.changed':
    case 'access.changed':
      throw new Error(`${change.kind} has no key, and so no place on a latest channel`);
    default:
      return change satisfies never;
  }
};

/**
 * What has yet to be sent of one channel, to one client or to all that stand at the same place. A journal is passed on
 * row by row; of `latest` only the newest change of each key is kept, so that what waits is bounded by the keys, [LV6].
 */
export class Subscription {
  private dirty = new Map<string, Change>();
  private queue: Published[] = [];
  private newest: Published | null = null;

  constructor(
    readonly channel: string,
    readonly epoch: string,
    private readonly kind: ChannelClass,
    /** Up to where the client has been brought. */
    private sent: number,
    private offered = sent,
  ) {}

  /** The last seq that was offered here, sent or waiting. */
  get position(): number {
    return this.offered;
  }

  /** How many rows of a journal, or keys of `latest`, wait to be sent. */
  get waiting(): number {
    return this.kind === 'journal' ? this.queue.length : this.dirty.size;
  }

  get isBehind(): boolean {
    return this.sent < this.offered;
  }

  /** Takes rows in order; one already offered is passed over, so that replay and live may overlap. */
  offer(row: Published): void {
    if (row.seq <= this.offered) return;
    this.offered = row.seq;
    this.newest = row;
    if (this.kind === 'journal') this.queue.push(row);
    else for (const change of row.changes) this.dirty.set(keyOf(change), change);
  }

  /** The same place and the same waiting, for a client that goes its own way from here. */
  fork(): Subscription {
    const own = new Subscription(this.channel, this.epoch, this.kind, this.sent, this.offered);
    own.dirty = new Map(this.dirty);
    own.queue = [...this.queue];
    own.newest = this.newest;
    return own;
  }

  /** The messages to send now, in order; afterwards nothing waits. */
  drain(): Push[] {
    const rows = this.kind === 'journal' ? this.queue : this.newest ? [{ ...this.newest, changes: [...this.dirty.values()] }] : [];
    this.queue = [];
    this.dirty = new Map();
    this.newest = null;
    return rows.map(({ seq, at, revision, changes }) => {
      const prev = this.sent;
      this.sent = seq;
      return { channel: this.channel, epoch: this.epoch, prev, seq, at, revision, changes };
    });
  }
}
