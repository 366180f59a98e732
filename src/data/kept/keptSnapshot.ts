import * as z from 'zod/mini';
import { cursor } from '../../../contract/feed';
import { brand, markKept, type AnyFeed, type Snapshot } from '../snapshot';

const written = z.object({
  revision: z.int(),
  asOf: z.nullable(z.string()),
  body: z.unknown(),
  cursors: z.array(cursor),
  fetchedAt: z.number(),
});

/** `trueAt`: until when events kept it current, in ms since 1970. */
export const writeSnapshot = ({ revision, asOf, body, cursors }: Snapshot, trueAt: number): string =>
  JSON.stringify({ revision, asOf, body, cursors, fetchedAt: trueAt });

/** What was kept, as the feed has it today; null where this version of the program cannot read it. A clock set back makes nothing new. */
export const readSnapshot = (feed: AnyFeed, text: string, now: number): Snapshot | null => {
  try {
    const head = written.safeParse(JSON.parse(text));
    const body = head.success ? feed.body.safeParse(head.data.body) : head;
    if (!head.success || !body.success) return null;
    const fetchedAt = Math.min(head.data.fetchedAt, now);
    const snapshot = brand(feed, { ...head.data, feed: feed.id, body: body.data, fetchedAt });
    // The past does not grow old; what was current once does.
    return snapshot.asOf === null ? markKept(snapshot) : snapshot;
  } catch {
    return null;
  }
};
