import type * as z from 'zod/mini';
import type { Cursor, FeedDefinition } from '../../contract/feed';

export type AnyFeed<B extends z.ZodMiniType = z.ZodMiniType> = FeedDefinition<string, z.ZodMiniType, B>;

/** A feed in the cache: what was read, and how far each of its channels has been applied to it. */
export interface Snapshot<B = unknown> {
  feed: string;
  revision: number;
  asOf: string | null;
  body: B;
  cursors: Cursor[];
  /** ms since the epoch. */
  fetchedAt: number;
}

const known = new WeakMap<AnyFeed, WeakSet<object>>();

/** Remembers that a snapshot whose body was parsed by `feed` is of that feed, so that no push has to parse it again. */
export const brand = <B extends z.ZodMiniType>(feed: AnyFeed<B>, snapshot: Snapshot<z.infer<B>>): Snapshot<z.infer<B>> => {
  const own = known.get(feed) ?? new WeakSet();
  known.set(feed, own.add(snapshot));
  return snapshot;
};

const disowned = new WeakSet<object>();

/** What was read under other rights: no event brings it on, it is not kept, and any answer takes its place. */
export const disown = (data: unknown): void => {
  if (typeof data === 'object' && data !== null) disowned.add(data);
};

/** Whether what the query cache holds is a snapshot of `feed`: only what went through `brand` is, until it is disowned. */
export const isOf = <B extends z.ZodMiniType>(feed: AnyFeed<B>, data: unknown): data is Snapshot<z.infer<B>> =>
  typeof data === 'object' && data !== null && !disowned.has(data) && (known.get(feed)?.has(data) ?? false);

const kept = new WeakSet<object>();

/** Remembers that a snapshot comes from what this device kept: it is as old as it says, and no event may be applied to it. */
export const markKept = <B>(snapshot: Snapshot<B>): Snapshot<B> => {
  kept.add(snapshot);
  return snapshot;
};
export const isKept = (data: unknown): boolean => typeof data === 'object' && data !== null && kept.has(data);

export const positionOf = (snapshot: Snapshot, channel: string): Cursor | undefined =>
  snapshot.cursors.find((cursor) => cursor.channel === channel);

const isBehind = (next: Snapshot, previous: Snapshot): boolean =>
  previous.cursors.some(({ channel, epoch, seq }) => {
    const position = positionOf(next, channel);
    return position?.epoch === epoch && position.seq < seq;
  });

/**
 * What the cache keeps when `next` arrives: events may have carried a live entry past a response that was on its way,
 * and within an epoch the screen never goes back, [LV3].
 */
export const keepNewer =
  <B extends z.ZodMiniType>(feed: AnyFeed<B>) =>
  (previous: unknown, next: unknown): unknown => {
    if (!isOf(feed, previous) || !isOf(feed, next) || next.asOf !== null || !isBehind(next, previous)) return next;
    return brand(feed, { ...previous, fetchedAt: next.fetchedAt });
  };
