import * as z from 'zod/mini';
import { commandAnswer, type CommandDefinition } from '../../contract/command';
import { FeedError, readProblem, unreadable } from './errors';

const WAITS_MS = [500, 1_000, 2_000, 4_000];
/** The server could not do it now, and says so. */
const BUSY = 503;

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
const newUuid = (): string => {
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
  const once = () =>
    fetch(`/api/commands/${definition.id}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(() => null);
  let response = await once();
  for (const ms of WAITS_MS) {
    if (response && response.status !== BUSY) break;
    await wait(ms);
    response = await once();
  }
  if (!response) throw lost();
  if (!response.ok) throw await readProblem(response);
  const answer = commandAnswer(z.unknown()).safeParse(await response.json().catch(() => null));
  if (!answer.success) throw unreadable();
  const result = definition.result.safeParse(answer.data.result);
  if (!result.success) throw unreadable();
  return result.data;
};
