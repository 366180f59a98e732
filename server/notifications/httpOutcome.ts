import type { Outcome } from './adapter';

const LONGEST_WAIT_MS = 3_600_000;

/** `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date, in ms from `now`; undefined where there is none. */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(LONGEST_WAIT_MS, Math.max(0, wait)) : undefined;
};

/** What an HTTP answer means for a message; a redirect is followed nowhere, for the message would go where nobody has set it to. */
export const readHttpAnswer = (status: number, retryAfter: string | null, now: number): Outcome => {
  const code = String(status);
  const afterMs = retryAfterMs(retryAfter, now);
  const wait = afterMs === undefined ? {} : { afterMs };
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 429) return { kind: 'retry', fault: 'limited', code, ...wait };
  if (status === 408 || status === 425 || status >= 500) return { kind: 'retry', fault: 'server', code, ...wait };
  if (status === 401 || status === 403) return { kind: 'retry', fault: 'login', code };
  return { kind: 'refused', fault: 'refused', code };
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return own || codeOf(error.cause);
};

/** What a request that had no answer means. */
export const readHttpError = (error: unknown): Outcome => {
  const code = codeOf(error);
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return { kind: 'retry', fault: 'timeout', code: null };
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/.test(code)) return { kind: 'retry', fault: 'certificate', code: null };
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code))
    return { kind: 'retry', fault: 'unreachable', code: null };
  return { kind: 'retry', fault: 'cut', code: null };
};
