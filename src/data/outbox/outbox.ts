import * as z from 'zod/mini';
import { FeedError } from '../errors';
import { expiredRefusal, judgeAnswer } from './judgeAnswer';
import type { OneSender } from './oneSender';
import { WAITS_AT_MOST_MS, type NewEntry, type OutboxEntry } from './outboxEntry';
import type { OutboxStore } from './outboxStore';

/** How long whoever gives a command waits for its answer before it is told that the command waits. */
const PATIENCE_MS = 8_000;
const ANSWER_MS = 15_000;

export interface OutboxDoor {
  store: OutboxStore;
  oneSender: OneSender;
  /** Whether whoever gave what is kept here sits here now, as the gateway says; nothing is sent before [OF7]. */
  maySend: () => Promise<boolean>;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  now: () => number;
  /** Told after every change, with all that is kept. */
  changed: (entries: readonly OutboxEntry[]) => void;
  /** Told when sending stopped before the end, with the least wait that the server asked for. */
  again: (afterMs: number) => void;
  patienceMs?: () => number;
}

/** What became of a command: what the server answered, or that it is kept and will be sent. */
export type Given = { kind: 'done'; result: unknown } | { kind: 'waits' };

const versioned = z.object({ version: z.int() });
const changedThing = z.union([z.object({ task: versioned }), z.object({ alarm: versioned }), z.object({ state: versioned })]);

/** The state version that a command made, where its answer carries one. */
const versionMade = (result: unknown): number | null => {
  const read = changedThing.safeParse(result);
  if (!read.success) return null;
  const [thing] = Object.values(read.data);
  return versioned.parse(thing).version;
};

/** Commands that are kept before they are sent, sent in order under one key each, and kept until they are confirmed or seen [OF4]. */
export const createOutbox = ({ store, oneSender, maySend, fetch, now, changed, again, patienceMs = () => PATIENCE_MS }: OutboxDoor) => {
  const tell = async (): Promise<void> => changed(await store.all());

  const send = async ({ id, command, expected, payload }: OutboxEntry) => {
    const init: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command, expected, payload }),
      signal: AbortSignal.timeout(ANSWER_MS),
    };
    try {
      const response = await fetch(`/api/commands/${command}`, init);
      return { status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
    } catch {
      return null;
    }
  };

  /** Sends the first that waits; false: nothing is left, or none can go now. */
  const sendFirst = async (): Promise<boolean> => {
    const first = (await store.all()).find(({ state }) => state === 'waiting');
    if (!first) return false;
    if (!(await maySend())) {
      again(0);
      return false;
    }
    if (now() - first.at > WAITS_AT_MOST_MS) {
      await store.refuse(first, expiredRefusal(first.tries > 0));
      return true;
    }
    const entry = await store.tried(first);
    const judged = judgeAnswer(await send(entry), entry.faults + 1);
    if (judged.kind === 'again') {
      if (judged.fault) await store.failed(entry);
      again(judged.afterMs);
      return false;
    }
    if (judged.kind === 'refused') await store.refuse(entry, judged.refusal);
    else await store.done(entry, { id: entry.id, result: judged.result, at: now() }, versionMade(judged.result));
    return true;
  };

  /** Sends what waits, in order, from one page at a time; ends when nothing is left or the gateway does not answer. */
  const drain = async (): Promise<void> => {
    try {
      await oneSender(async (renew) => {
        await store.forgetAnswers(now());
        while ((await renew()) && (await sendFirst())) await tell();
      }, patienceMs());
    } finally {
      await tell();
    }
  };

  /** What became of a command given here; a refusal is handed to whoever gave it, and stands in the list no longer. */
  const outcome = async (id: string): Promise<Given> => {
    const answer = await store.answer(id);
    if (answer) return { kind: 'done', result: answer.result };
    const entry = await store.find(id);
    if (entry?.refusal) {
      await store.remove(entry.order);
      await tell();
      throw new FeedError(entry.refusal);
    }
    return { kind: 'waits' };
  };

  return {
    drain,
    tell,
    /** Keeps a command, then sends it. @throws FeedError when it was refused; DOMException when it could not be kept */
    give: async (entry: NewEntry): Promise<Given> => {
      await store.add(entry);
      await tell();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs())));
      // A line that is dead and does not say so is not waited for; the sending goes on.
      await Promise.race([drain().catch(() => again(0)), patience]);
      clearTimeout(timer);
      return outcome(entry.id);
    },
    dismiss: async (order: number): Promise<void> => {
      await store.remove(order);
      await tell();
    },
  };
};
export type Outbox = ReturnType<typeof createOutbox>;
