import { parseCookie, stringifySetCookie } from 'cookie';
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'ioc-meeting';
/** The prefix that binds it to this very host, over TLS (`__Host-`, RFC 6265bis §4.1.3.2). */
const SECURE_NAME = `__Host-${NAME}`;
const TOKEN = /^[\w-]{43}$/;

interface MeetingCookie {
  id: string;
  /** SHA-256 of its name and of it, which alone is kept: what was given over TLS is worth nothing under the name that anybody may set. */
  hash: string;
}

const nameOf = (isSecure: boolean): string => (isSecure ? SECURE_NAME : NAME);
const cookieOf = (id: string, isSecure: boolean): MeetingCookie => ({
  id,
  hash: createHash('sha256')
    .update(`${nameOf(isSecure)}=${id}`)
    .digest('hex'),
});

/** The meeting's cookie that a browser sent; null where it sent none. */
export const sentCookie = ({ cookie }: IncomingHttpHeaders): MeetingCookie | null => {
  const sent = parseCookie(cookie ?? '');
  for (const isSecure of [true, false]) {
    const id = sent[nameOf(isSecure)];
    if (id !== undefined && TOKEN.test(id)) return cookieOf(id, isSecure);
  }
  return null;
};

/** A new cookie: nobody guesses it. */
export const newCookie = (isSecure: boolean): MeetingCookie => cookieOf(randomBytes(32).toString('base64url'), isSecure);

/**
 * The header that sets it. In another site's frame a browser keeps only what says `SameSite=None; Secure`, and apart for each site that
 * frames us (`Partitioned`); over plain http, where there is no frame to stand in, it is of our own pages alone.
 */
export const setCookie = (id: string, { seconds, isSecure }: { seconds: number; isSecure: boolean }): string =>
  stringifySetCookie({
    name: nameOf(isSecure),
    value: id,
    path: '/',
    httpOnly: true,
    maxAge: Math.max(0, Math.floor(seconds)),
    ...(isSecure ? { secure: true, sameSite: 'none', partitioned: true } : { sameSite: 'lax' }),
  });
