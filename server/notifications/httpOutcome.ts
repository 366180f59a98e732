import { requestFaultOf } from '../sources/http/requestFault';
import { retryAfterMs } from '../sources/http/retryAfter';
import type { Outcome } from './adapter';

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

/** What a request that had no answer means. */
export const readHttpError = (error: unknown): Outcome => ({ kind: 'retry', fault: requestFaultOf(error), code: null });
