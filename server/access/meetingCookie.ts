import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'ioc-meeting';
const OWN = new RegExp(`(?:^|;)\\s*${NAME}=([\\w-]{43})(?=;|$)`);

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

interface MeetingCookie {
  id: string;
  /** SHA-256 of it, which alone is kept. */
  hash: string;
}

/** The meeting's cookie that a browser sent; null where it sent none. */
export const sentCookie = ({ cookie }: IncomingHttpHeaders): MeetingCookie | null => {
  const id = OWN.exec(cookie ?? '')?.[1];
  return id === undefined ? null : { id, hash: hashOf(id) };
};

/** A new cookie: nobody guesses it. */
export const newCookie = (): MeetingCookie => {
  const id = randomBytes(32).toString('base64url');
  return { id, hash: hashOf(id) };
};

/**
 * The header that sets it. In another site's frame a browser keeps only what says `SameSite=None; Secure`, and apart for each site that
 * frames us (`Partitioned`); over plain http, where there is no frame to stand in, it is of our own pages alone.
 */
export const setCookie = (id: string, { seconds, isSecure }: { seconds: number; isSecure: boolean }): string =>
  [
    `${NAME}=${id}`,
    'Path=/',
    'HttpOnly',
    `Max-Age=${Math.max(0, Math.floor(seconds))}`,
    ...(isSecure ? ['Secure', 'SameSite=None', 'Partitioned'] : ['SameSite=Lax']),
  ].join('; ');
