import type { IncomingHttpHeaders } from 'node:http';

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a request that changes something comes from our own page, or from a program that is no browser, [CM7].
 * Browsers say where a request comes from (`Origin`, `Sec-Fetch-Site`) and no page can make them lie.
 */
export const isSameOrigin = ({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean =>
  (site === undefined || site === 'same-origin') && (origin === undefined || hostOf(origin) === host);
