import * as z from 'zod/mini';
import { commandAnswer, type CommandDefinition } from '../../contract/command';
import { CommandWaits, FeedError, notKept, readProblem, unreadable } from './errors';
import { linkState } from './linkState';
import type { Outbox } from './outbox/outbox';

const WAITS_MS = [500, 1_000, 2_000, 4_000];
/** The server could not do it now, and says so. */
const BUSY = 503;
/** It is asked too often: whoever stands before the screen is told for how long, and nothing is sent meanwhile. */
const TOO_MANY = 429;
/** What a proxy answers in the server's place: whether the command was done is not known. */
const NO_ANSWER: ReadonlySet<number> = new Set([502, 504]);
/** However long the server asks to wait, somebody stands before the screen. */
const LONGEST_WAIT_MS = 15_000;

interface Door {
  fetch: typeof fetch;
  wait: (ms: number) => Promise<void>;
  newKey: () => string;
  /** Where commands that may wait are kept before they are sent; null where this browser keeps nothing. */
  outbox: () => Promise<Pick<Outbox, 'give'> | null>;
}
const browserDoor: Door = {
  fetch: (...request) => fetch(...request),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newKey: () => newUuid(),
  outbox: () =>
    import('./outbox/keepSending').then(
      ({ openOutbox }) => openOutbox(),
      () => null,
    ),
};

/** A random UUID (version 4); `crypto.randomUUID` is not there on a plain http address of the office network. */
export const newUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) =>
    (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const lost = (): FeedError =>
  new FeedError({
    type: 'about:blank',
    title: 'Chưa nhận được trả lời của máy chủ',
    status: 0,
    detail: 'Có thể lệnh đã hoặc chưa được thực hiện. Kiểm tra đường mạng, xem lại trạng thái trên trang rồi hãy thực hiện lại.',
  });

/** `Retry-After` in seconds (RFC 9110 §10.2.3); a date is left to the waits that are set. */
const askedWaitMs = (response: Response | null): number => {
  const seconds = Number(response?.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, LONGEST_WAIT_MS) : 0;
};

const readResult = <R extends z.ZodMiniType>(definition: CommandDefinition<string, z.ZodMiniType, R>, given: unknown): z.infer<R> => {
  const result = definition.result.safeParse(given);
  if (!result.success) throw unreadable();
  return result.data;
};

/** Sends the very same request until it is answered, or nobody can be waited for any longer. @throws FeedError */
const sendNow = async (command: string, body: string, { fetch, wait }: Door): Promise<unknown> => {
  let mayBeDone = false;
  const once = async (): Promise<Response | null> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/api/commands/${command}`, { method: 'POST', body, headers }).catch(() => null);
    const answered = response !== null && !NO_ANSWER.has(response.status);
    if (!answered) mayBeDone = true;
    return answered ? response : null;
  };
  let response = await once();
  for (const ms of WAITS_MS) {
    if (response && response.status !== BUSY) break;
    await wait(Math.max(ms, askedWaitMs(response)));
    response = await once();
  }
  // Busy now says nothing of an earlier try whose answer was lost.
  if (!response || ([BUSY, TOO_MANY].includes(response.status) && mayBeDone)) throw lost();
  if (!response.ok) throw await readProblem(response);
  const answer = commandAnswer(z.unknown()).safeParse(await response.json().catch(() => null));
  if (!answer.success) throw unreadable();
  return answer.data.result;
};

const isLost = (): boolean => linkState.getState().status === 'lost';

/**
 * Gives a command and answers its result. The idempotency key is made once and every try carries it, [CM3]: a command
 * whose answer was lost on the way is never done twice. One that may wait is kept on this device first, [OF4]; `about` says there what
 * it is of. @throws FeedError; a conflict's problem carries `current`; CommandWaits where it is kept and will be sent
 */
export const sendCommand = async <P extends z.ZodMiniType, R extends z.ZodMiniType>(
  definition: CommandDefinition<string, P, R>,
  payload: z.input<P>,
  expected: number | null,
  { about = null, ...given }: Partial<Door> & { about?: string | null } = {},
): Promise<z.infer<R>> => {
  const door = { ...browserDoor, ...given };
  const id = door.newKey();
  const read = definition.mayWait ? definition.payload.safeParse(payload) : null;
  const outbox = read?.success ? await door.outbox() : null;
  if (read?.success && outbox) {
    const subject = definition.subject(read.data);
    const entry = { id, command: definition.id, subject, expected, payload, about, at: Date.now() };
    const kept = await outbox.give(entry).catch((error: unknown) => {
      if (error instanceof FeedError) throw error;
      // No room to keep it: on a dead line it is refused at once, on a good one it is sent as any other.
      if (isLost()) throw notKept();
      return null;
    });
    if (kept?.kind === 'waits') throw new CommandWaits();
    if (kept) return readResult(definition, kept.result);
  }
  const body = JSON.stringify({ id, command: definition.id, expected, payload });
  return readResult(definition, await sendNow(definition.id, body, door));
};
