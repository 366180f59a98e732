import * as z from 'zod/mini';
import { requestFaultOf, type RequestFault } from '../http/requestFault';
import { retryAfterMs } from '../http/retryAfter';
import { boundedText, TooLong } from './boundedText';
import type { PortalConfig } from './readPortalConfig';

export type Fault = RequestFault | 'server' | 'limited' | 'login' | 'refused' | 'redirect' | 'not-json' | 'too-long' | 'said-no';
export interface Failed {
  kind: 'failed';
  fault: Fault;
  /** What is known beside: a status, or what the portal said; null: nothing. */
  detail: string | null;
  /** As the portal asked, in ms. */
  afterMs?: number;
}
export type Reply = { kind: 'answered'; data: unknown } | Failed;

export interface PostOptions {
  timeoutMs: number;
  mostBytes: number;
  signal: AbortSignal;
  now: () => number;
}

const envelope = z.looseObject({ code: z.string(), data: z.unknown(), message: z.optional(z.unknown()) });
const LONGEST_WORDS = 200;
/** What the portal says, fit for a line of a page. */
const words = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_WORDS);

const failed = (fault: Fault, detail: string | null = null, afterMs?: number): Failed => ({
  kind: 'failed',
  fault,
  detail,
  ...(afterMs === undefined ? {} : { afterMs }),
});

const ofStatus = ({ status, headers }: Response, now: number): Failed | null => {
  if (status >= 200 && status < 300) return null;
  const code = String(status);
  const after = retryAfterMs(headers.get('retry-after'), now);
  if (status >= 300 && status < 400) return failed('redirect', code);
  if (status === 401 || status === 403) return failed('login', code);
  if (status === 429) return failed('limited', code, after);
  return status === 408 || status === 425 || status >= 500 ? failed('server', code, after) : failed('refused', code);
};

const ofText = (text: string): Reply => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('not-json', /^\s*</.test(text) ? 'HTML' : null);
  }
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return failed('not-json', 'không có code, data');
  const { code, data, message } = parsed.data;
  return code === 'OK'
    ? { kind: 'answered', data }
    : failed('said-no', words(`${code}${typeof message === 'string' ? `: ${message}` : ''}`));
};

/** Asks the portal once. A redirect is followed nowhere, for the credential would go where nobody has set it to. */
export const postJson = async (
  { origin, credential }: Pick<PortalConfig, 'origin' | 'credential'>,
  path: string,
  body: unknown,
  { timeoutMs, mostBytes, signal, now }: PostOptions,
): Promise<Reply> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json; charset=utf-8',
        ...(credential ? { [credential.header]: credential.value } : {}),
      },
      body: JSON.stringify(body),
    });
    const wrong = ofStatus(answer, now());
    if (!wrong) return ofText(await boundedText(answer.body, mostBytes));
    await answer.body?.cancel().catch(() => undefined);
    return wrong;
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof TooLong ? failed('too-long') : failed(requestFaultOf(timeout.aborted ? timeout.reason : error));
  }
};
