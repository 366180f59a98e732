import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Cursor } from '../../contract/feed';
import { readAll, type Answer, type Asked, type Context } from '../core/answer';
import { createBoundedCache } from './boundedCache';
import { createFlights } from './flights';
import { etagOf, type Coding } from './etag';

/** An answer as it travels: its strong ETag and its bytes in one coding; no bytes where the asker has them already. */
export interface Finished {
  etag: string;
  cursors: Cursor[];
  bytes: Buffer | null;
}
interface Kept {
  identity: string;
  etag: string;
  bytes: Buffer;
}

/** All finished bodies in memory, identity and gzip together; the largest feed (the boundaries) is below 1 MiB. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** What an entry weighs beside its bytes: its key, names and map entries, generously. */
const ENTRY_BYTES = 1_024;
const MAX_CLOSED_BYTES = 4 * 1024 * 1024;
const compress = promisify(gzip);

/**
 * Answers in finished bytes: each body is read, written out and compressed once for all who ask, and kept for its question.
 * Where the feed stands is asked of the store for every request, so that an answer knows every write that was
 * acknowledged before the asking, and header and body are of one revision, [FD2]. Who may ask is decided before, by `ask`.
 */
export const createFinishedAnswers = (context: Context, version: string, maxBytes = MAX_BYTES) => {
  const kept = createBoundedCache<Kept>(maxBytes);
  /** The revision that a past moment shows: a moment once asked for is closed, [FD4]. */
  const closed = createBoundedCache<number>(MAX_CLOSED_BYTES);
  const reading = createFlights<Answer>();
  const finishing = createFlights<Kept>();

  const revisionAt = async ({ key, asOf, channels }: Asked): Promise<number> => {
    const known = closed.get(key);
    if (known !== null) return known;
    const { revision } = await context.store.read(asOf, (view) => view.dependency(channels));
    closed.put(key, revision, ENTRY_BYTES + 2 * key.length);
    return revision;
  };

  const finish = async (slot: string, coding: Coding, { identity, envelope }: Answer): Promise<Kept> => {
    const text = Buffer.from(JSON.stringify(envelope));
    const bytes = coding === 'gzip' ? await compress(text) : text;
    const made = { identity, etag: etagOf(version, identity, coding), bytes };
    kept.put(slot, made, bytes.length + 2 * (slot.length + identity.length) + ENTRY_BYTES);
    return made;
  };

  return async (asked: Asked, coding: Coding, has: (etag: string) => boolean): Promise<Finished> => {
    const { revision: newest, cursors } = await context.store.newest(asked.channels);
    const revision = asked.asOf === null ? newest : await revisionAt(asked);
    const identity = asked.identify({ revision, cursors });
    const slot = `${coding} ${asked.key}`;
    const found = kept.get(slot);
    const hit = found?.identity === identity ? found : null;
    const etag = hit?.etag ?? etagOf(version, identity, coding);
    if (has(etag)) return { etag, cursors, bytes: null };
    if (hit) return { etag, cursors, bytes: hit.bytes };

    // The reading begins after the asking, and so is of this identity or of a newer one, with the cursors that go with it.
    const answer = await reading(`${asked.key} ${identity}`, () => readAll(asked, context));
    const made = await finishing(`${coding} ${answer.identity}`, () => finish(slot, coding, answer));
    return { etag: made.etag, cursors: answer.cursors, bytes: has(made.etag) ? null : made.bytes };
  };
};
