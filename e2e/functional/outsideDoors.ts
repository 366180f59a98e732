import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { expect, type Ioc } from '../ioc';

/** Gives a command as a program would. */
export const order = async (
  { gateway }: Ioc,
  command: string,
  expected: number | null,
  given: unknown,
): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${gateway.origin}/api/commands/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), command, expected, payload: given }),
  });
  return { status: answer.status, text: await answer.text() };
};
/** The same, where it has to be taken; what was answered. */
export const taken = async (ioc: Ioc, command: string, expected: number | null, given: unknown): Promise<string> => {
  const { status, text } = await order(ioc, command, expected, given);
  expect(status, `${command}: ${text}`).toBe(200);
  return text;
};
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Sends a table to the import door; its id. */
export const upload = async ({ gateway }: Ioc, kind: string, name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const id = randomUUID();
  const answer = await fetch(`${gateway.origin}/api/imports/${id}?${new URLSearchParams({ kind, name })}`, {
    method: 'PUT',
    body: rows.map((cells) => cells.map(cell).join(';')).join('\r\n'),
  });
  expect(answer.status).toBe(201);
  return id;
};
/** Sends a meeting as another system does, signed as docs/ECABINET.md has it under the key `k1`. */
export const receive = async ({ gateway }: Ioc, secret: Buffer, id: string, body: unknown): Promise<void> => {
  const path = `/api/paperless/meetings/${id}`;
  const text = JSON.stringify(body);
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const nonce = randomBytes(12).toString('hex');
  const digest = createHash('sha256').update(text).digest('hex');
  const signature = createHmac('sha256', secret)
    .update(['ioc-hmac-sha256-v1', 'PUT', path, timestamp, nonce, digest].join('\n'))
    .digest('hex');
  const headers = {
    'ioc-key': 'k1',
    'ioc-timestamp': timestamp,
    'ioc-nonce': nonce,
    'ioc-signature': signature,
    'idempotency-key': randomUUID(),
  };
  const answer = await fetch(gateway.origin + path, { method: 'PUT', headers, body: text });
  expect(answer.status, await answer.text()).toBe(200);
};
