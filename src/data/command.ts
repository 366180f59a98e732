import * as z from 'zod/mini';
import { commandAnswer, type CommandDefinition } from '../../contract/command';
import { FeedError, readProblem, unreadable } from './errors';

const WAITS_MS = [500, 1_000, 2_000, 4_000];
/** The server could not do it now, and says so. */
const BUSY = 503;
/** What a proxy answers in the server's place: whether the command was done is not known. */
const NO_ANSWER: ReadonlySet<number> = new Set([502, 504]);
/** However long the server asks to wait, somebody stands before the screen. */
const LONGEST_WAIT_MS = 15_000;

interface Door {
  fetch: typeof fetch;
  wait: (ms: number) => Promise<void>;
  newKey: () => string;
}
const browserDoor: Door = {
  fetch: (...request) => fetch(...request),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newKey: () => newUuid(),
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

/**
 * Gives a command and answers its result. The idempotency key is made once and every try carries it, [CM3]: a command
 * whose answer was lost on the way is never done twice. @throws FeedError; a conflict's problem carries `current`.
 */
export const sendCommand = async <P extends z.ZodMiniType, R extends z.ZodMiniType>(
  definition: CommandDefinition<string, P, R>,
  payload: z.input<P>,
  expected: number | null,
  { fetch, wait, newKey }: Door = browserDoor,
): Promise<z.infer<R>> => {
  const body = JSON.stringify({ id: newKey(), command: definition.id, expected, payload });
  let mayBeDone = false;
  const once = async (): Promise<Response | null> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/api/commands/${definition.id}`, { method: 'POST', body, headers }).catch(() => null);
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
  if (!response || (response.status === BUSY && mayBeDone)) throw lost();
  if (!response.ok) throw await readProblem(response);
  const answer = commandAnswer(z.unknown()).safeParse(await response.json().catch(() => null));
  if (!answer.success) throw unreadable();
  const result = definition.result.safeParse(answer.data.result);
  if (!result.success) throw unreadable();
  return result.data;
};
