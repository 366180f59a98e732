import * as z from 'zod/mini';
import { problem } from '../../../contract/problem';

/** After this an act is not sent any more: what it was decided on is long gone, [OF6]. */
export const WAITS_AT_MOST_MS = 7 * 24 * 3_600_000;

/** A command that was given on this device, as it is kept until it is confirmed or dismissed. */
export const outboxEntry = z.object({
  /** Grows: in this order they are sent. */
  order: z.int(),
  /** The idempotency key, the same on every try, [CM3]. */
  id: z.uuid(),
  command: z.string(),
  subject: z.string(),
  expected: z.nullable(z.int()),
  payload: z.unknown(),
  /** What it is about, for a person. */
  about: z.nullable(z.string()),
  /** When it was given, in ms since 1970. */
  at: z.number(),
  /** How often it was sent; from the first on it may have been done. */
  tries: z.int(),
  /** How often the server broke over it. */
  faults: z.int(),
  state: z.enum(['waiting', 'refused']),
  /** Why it was not done; with what is true now, where the server said. */
  refusal: z.nullable(problem),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;
export type NewEntry = Pick<OutboxEntry, 'id' | 'command' | 'subject' | 'expected' | 'payload' | 'about' | 'at'>;

/** What the server answered to a command that was done, kept for the page that waits for it. */
export const sentAnswer = z.object({ id: z.uuid(), result: z.unknown(), at: z.number() });
export type SentAnswer = z.infer<typeof sentAnswer>;
