import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

/** As `newToken` makes them. */
const TOKEN = /^[\w-]{43}$/;

/**
 * Cookies of this gateway. Over TLS they carry the prefix that binds them to this very host (`__Host-`, RFC 6265bis §4.1.3.2); a browser
 * takes that over plain http from no address, and there only the loopback is served. `Lax`, for the way back from the provider is a
 * navigation from another site; what changes something asks for more than a cookie, [CM7].
 */
export const createCookie = (name: string, isSecure: boolean) => {
  const full = isSecure ? `__Host-${name}` : name;
  const header = (value: string, seconds: number): string =>
    stringifySetCookie({ name: full, value, path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: seconds });
  return {
    /** What was sent; where a token is asked for, nothing that could be none. */
    read: ({ cookie }: IncomingHttpHeaders): string | undefined => parseCookie(cookie ?? '')[full],
    readToken: ({ cookie }: IncomingHttpHeaders): string | undefined => {
      const sent = parseCookie(cookie ?? '')[full];
      return sent !== undefined && TOKEN.test(sent) ? sent : undefined;
    },
    set: (value: string, seconds: number): string => header(value, Math.max(0, Math.floor(seconds))),
    clear: (): string => header('', 0),
  };
};
export type Cookie = ReturnType<typeof createCookie>;
