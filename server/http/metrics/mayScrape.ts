import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** What a proxy on this very machine would say of whom it speaks for. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];
const BEARER = /^Bearer (\S+)$/i;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

interface Caller {
  headers: IncomingHttpHeaders;
  /** The other end of the connection, whatever headers say. */
  address: string | undefined;
}

/**
 * Who may read the metrics, [OP3]: whoever has the token; or, of a gateway that no proxy speaks for, a program on the same machine.
 * Behind a proxy everybody comes from the same machine, so that there the token alone counts.
 */
export const createScrapeDoor = ({ token, isProxied }: { token: string | null; isProxied: boolean }) => {
  const wanted = token === null ? null : digest(token);
  return ({ headers, address }: Caller): boolean => {
    const shown = BEARER.exec(headers.authorization ?? '')?.[1];
    if (shown !== undefined) return wanted !== null && timingSafeEqual(digest(shown), wanted);
    if (isProxied || FORWARDED.some((name) => headers[name] !== undefined)) return false;
    return LOOPBACK.test(address ?? '') && OWN_HOST.test(headers.host ?? '');
  };
};
