import * as z from 'zod/mini';

/** `journal`: persisted, replayed, never dropped. `latest`: per key the newest value wins, points may be coalesced. */
export type ChannelClass = 'journal' | 'latest';

export interface FeedDefinition<Id extends string, P extends z.ZodMiniType, B extends z.ZodMiniType> {
  id: Id;
  summary: string;
  params: P;
  body: B;
  /** What a principal must hold to read the feed and its channels. */
  scope: string;
  /** `scope`: of the field that a channel belongs to, where that is another; who reads the feed must hold it too. */
  channels: readonly { topic: string; class: ChannelClass; scope?: string }[];
  /** Other feeds whose figures the parameters ask for: a principal must hold what they demand too. */
  quotes?: (params: z.infer<P>) => readonly string[];
  /** The body is of the person who asks: no other may be given it, and the same question of two persons is two. */
  personal?: true;
}

/** A feed is a revisioned snapshot over HTTP, plus the channels whose events keep it current. */
export const defineFeed = <const Id extends string, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  definition: FeedDefinition<Id, P, B>,
): FeedDefinition<Id, P, B> => definition;

/** What travels around every body: which feed, which revision was read, and the moment asked for, if any. */
export const envelope = <B extends z.ZodMiniType>(body: B) =>
  z.object({
    feed: z.string(),
    revision: z.int(),
    asOf: z.nullable(z.iso.datetime({ offset: true })),
    /** The asker's rights are limited by agency or area: rows beyond them, if there are any, are left out, and sums of what is shown are not the whole's. */
    limited: z.optional(z.literal(true)),
    body,
  });

/** `channel@epoch:seq`, joined by ", ": the heads of the feed's channels at the revision of the body. */
export const CURSORS_HEADER = 'ioc-cursors';
export const cursor = z.object({ channel: z.string(), epoch: z.string(), seq: z.int() });
export type Cursor = z.infer<typeof cursor>;

export const formatCursors = (cursors: readonly Cursor[]): string =>
  cursors.map(({ channel, epoch, seq }) => `${channel}@${epoch}:${seq}`).join(', ');

/** @throws Error when the header does not have the form of `formatCursors`. */
export const parseCursors = (header: string): Cursor[] =>
  header
    .split(', ')
    .filter(Boolean)
    .map((part) => {
      const match = /^([^@]+)@([^:]+):(\d+)$/.exec(part);
      if (!match) throw new Error(`bad cursor: ${part}`);
      return { channel: match[1] ?? '', epoch: match[2] ?? '', seq: Number(match[3]) };
    });
