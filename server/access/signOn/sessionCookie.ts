import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

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
    read: ({ cookie }: IncomingHttpHeaders): string | undefined => parseCookie(cookie ?? '')[full],
    set: (value: string, seconds: number): string => header(value, Math.max(0, Math.floor(seconds))),
    clear: (): string => header('', 0),
  };
};
export type Cookie = ReturnType<typeof createCookie>;
