import type { Kysely, Transaction } from 'kysely';
import type { Change } from '../../contract/events';
import type { Cursor } from '../../contract/feed';

/** The tables are reached by SQL whose rows are parsed where they are read; no table type is promised here. */
export type Db = Kysely<unknown> | Transaction<unknown>;

/** The heads of some channels, and the newest revision, at or before the view's, that was published on any of them. */
export interface Dependency {
  revision: number;
  cursors: Cursor[];
}

/** A transaction that changes no feed's data and spends no revision: `revision` is the newest there is. */
export interface RecordView {
  db: Db;
  /** Whose chain of the audit is written on. */
  gateway: string;
  revision: number;
  at: string;
}

export interface ReadView {
  db: Db;
  /** The revision that the whole view reads, [ST2]. */
  revision: number;
  dependency(channels: readonly string[]): Promise<Dependency>;
}

/**
 * One writing transaction. A write that changes what a feed shows must `publish` on one of the feed's channels or
 * `renewEpoch` it: the ETag of the feed hangs on that, [FD6].
 */
export interface WriteView extends RecordView {
  /** Given in commit order, [ST1]. */
  revision: number;
  /** Puts changes in the outbox in this transaction; `seq` is dense and in commit order, [LV1]. */
  publish(channel: string, changes: readonly Change[]): Promise<void>;
  /** Ends the channel's history in this transaction, when what changed is not told as events: everyone fetches anew. */
  renewEpoch(channel: string): Promise<void>;
  /**
   * Lets those in who wait to read what stood before this write, where it holds the only connection there is; to be called between
   * the pieces of a long write. Only rows that carry `revision` may have been written until then, and after the first `publish` or
   * `renewEpoch` it lets nobody in, [IM17].
   */
  pause(): Promise<void>;
}

export interface OutboxRow {
  seq: number;
  revision: number;
  at: string;
  changes: unknown;
}
/** Where a channel stands: rows up to and with `trimmedTo` are no longer kept. */
export interface Head {
  channel: string;
  epoch: string;
  seq: number;
  trimmedTo: number;
}
export interface Tail extends Head {
  rows: OutboxRow[];
}
/** How much of a channel's outbox is kept: at most so many rows, none older than `ageMs`. */
export interface Keep {
  rows: number;
  ageMs: number;
}

/** One interface, two engines; every method rejects when the database is gone. */
export interface Store {
  /**
   * Reads one revision in one REPEATABLE READ transaction: the newest, or the last at or before `asOf` (ISO), which no later write changes.
   * `passes`: all that is read is bounded by that revision, so that a write that pauses may let it in.
   */
  read<T>(asOf: string | null, view: (view: ReadView) => Promise<T>, options?: { passes?: boolean }): Promise<T>;
  write<T>(actor: string, reason: string, view: (view: WriteView) => Promise<T>): Promise<T>;
  /** Writes what no feed shows (the audit of what was turned away): no revision, no `seq`, and nobody is woken. */
  record<T>(view: (view: RecordView) => Promise<T>): Promise<T>;
  /** Where these channels stand now: of a moment after the call, so that it knows every write acknowledged before it. */
  newest(channels: readonly string[]): Promise<Dependency>;
  /** Makes channels that nobody has published on yet, at seq 0, so that every cursor has an epoch. */
  ensureChannels(channels: readonly string[]): Promise<void>;
  heads(): Promise<Head[]>;
  /** The channel's head and at most `limit` outbox rows after `since`, in order; null when nobody has published on it. */
  tail(channel: string, since: number, limit: number): Promise<Tail | null>;
  /** Forgets the oldest outbox rows of a channel and answers how many; the heads and the ETags stay. */
  trim(channel: string, keep: Keep): Promise<number>;
  /** Ends a channel's history without a change of data: everyone fetches anew. */
  renewEpoch(channel: string): Promise<void>;
  /**
   * A new epoch for every channel, as a database must have that may have come out of a backup: revisions and `seq` are given
   * again there, and only the epoch tells whose they are, [ST4]. What the outbox keeps led to these very heads, and stays.
   */
  renewEpochs(): Promise<void>;
  onCommit(listener: () => void): () => void;
  close(): Promise<void>;
}
