import type { Kysely, Transaction } from 'kysely';
import type { Change } from '../../contract/events';
import type { Cursor } from '../../contract/feed';

/** The tables are reached by SQL whose rows are parsed where they are read; no table type is promised here. */
export type Db = Kysely<unknown> | Transaction<unknown>;

export interface ReadView {
  db: Db;
  /** The revision that the whole view reads, [ST2]. */
  revision: number;
  cursors(channels: readonly string[]): Promise<Cursor[]>;
}

export interface WriteView {
  db: Db;
  /** Given in commit order, [ST1]. */
  revision: number;
  at: string;
  /** Puts changes in the outbox in this transaction; `seq` is dense and in commit order, [LV1]. */
  publish(channel: string, changes: readonly Change[]): Promise<void>;
}

export interface OutboxRow {
  seq: number;
  epoch: string;
  revision: number;
  at: string;
  changes: unknown;
}
export interface Tail {
  epoch: string;
  seq: number;
  trimmedTo: number;
  rows: OutboxRow[];
}

/** One interface, two engines; every method rejects when the database is gone. */
export interface Store {
  /** Reads one revision in one REPEATABLE READ transaction: the newest, or the last at or before `asOf` (ISO). */
  read<T>(asOf: string | null, view: (view: ReadView) => Promise<T>): Promise<T>;
  write<T>(actor: string, reason: string, view: (view: WriteView) => Promise<T>): Promise<T>;
  /** Makes channels that nobody has published on yet, at seq 0, so that every cursor has an epoch. */
  ensureChannels(channels: readonly string[]): Promise<void>;
  /** The channel's head and at most `limit` outbox rows after `since`, in order; null when nobody has published on it. */
  tail(channel: string, since: number, limit: number): Promise<Tail | null>;
  onCommit(listener: () => void): () => void;
  close(): Promise<void>;
}
