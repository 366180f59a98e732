import type { IncomingHttpHeaders } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = new Set(['0.0.0.0', '[::]']);
/** A name or an address, and perhaps a port: what a URL would take for a user or a path is no host. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** The address that a `Host` names under a scheme, in the form that an `Origin` has; null when it names none. */
const addressOf = (host: string | undefined, scheme = 'http:'): URL | null =>
  host !== undefined && HOST.test(host) && URL.canParse(`${scheme}//${host}`) ? new URL(`${scheme}//${host}`) : null;

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** By which names and addresses this machine is reached; asked anew each time, for they change while the program runs. */
const namesOfMachine = (): string[] => [
  hostname().toLowerCase(),
  ...Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => bracketed(address))),
];

/**
 * Which requests are meant for this gateway, and which come from its own pages. A name that anyone may point at this machine
 * (DNS rebinding) would make a foreign page look like ours: only the names of `host`, of this machine itself and of
 * `publicOrigins` (scheme and host, as `https://ioc.example.vn`) are taken, [AC3]. A port is not asked for among our own
 * names: a tunnel or a container may publish another, and no page of another port has our origin.
 */
export const createDoor = ({ host, publicOrigins }: { host: string; publicOrigins: readonly string[] }) => {
  const listening = addressOf(bracketed(host))?.hostname ?? '';
  const own = new Set([...LOOPBACK, listening].filter((name) => !EVERYWHERE.has(name)));
  const published = publicOrigins.map((origin) => new URL(origin));
  const origins = new Set(published.map(({ origin }) => origin));

  const isOurHost = ({ host: asked }: IncomingHttpHeaders): boolean => {
    const name = addressOf(asked)?.hostname;
    if (name === undefined) return false;
    if (own.has(name) || published.some((origin) => addressOf(asked, origin.protocol)?.host === origin.host)) return true;
    return EVERYWHERE.has(listening) && namesOfMachine().includes(name);
  };

  /** No page sent it, or one of ours. A program that is no browser sends no `Origin`; no page can make a browser lie about it. */
  const isOurOrigin = ({ origin, host: asked }: IncomingHttpHeaders): boolean =>
    origin === undefined || origins.has(origin) || addressOf(asked)?.origin === origin;

  return {
    isOurHost,
    /** Whether it may open a socket, [AC2]. */
    mayConnect: (headers: IncomingHttpHeaders): boolean => isOurHost(headers) && isOurOrigin(headers),
    /** Whether it may change something, [CM7]; browsers say by `Sec-Fetch-Site` too where a request comes from. */
    isOurPage: (headers: IncomingHttpHeaders): boolean => {
      const site = headers['sec-fetch-site'];
      return (site === undefined || site === 'same-origin') && isOurHost(headers) && isOurOrigin(headers);
    },
  };
};
export type Door = ReturnType<typeof createDoor>;
