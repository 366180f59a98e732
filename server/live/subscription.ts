import type { Change, Push } from '../../contract/events';
import type { ChannelClass } from '../../contract/feed';

export interface Published {
  seq: number;
  revision: number;
  at: string;
  changes: Change[];
}

const keyOf = (change: Change): string => (change.kind === 'reading.latest' ? change.reading.key : '');

/**
 * What one client has yet to get of one channel. A journal is passed on row by row; of `latest` only the newest
 * change of each key is kept, so that what waits is bounded by the number of keys, [LV6].
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

  /** Takes rows in order; one already offered is passed over, so that replay and live may overlap. */
  offer(row: Published): void {
    if (row.seq <= this.offered) return;
    this.offered = row.seq;
    this.newest = row;
    if (this.kind === 'journal') this.queue.push(row);
    else for (const change of row.changes) this.dirty.set(keyOf(change), change);
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
