import type { IncomingHttpHeaders } from 'node:http';
import { findPerson } from '../../store/rows/storedPersons';
import { findSession, findSessionByHash, isSettled, settleSession, type StoredSession } from '../../store/rows/storedSessions';
import type { Store } from '../../store/store';
import { principalOfGrants } from '../grants';
import { rightsOf, type Access, type Identity, type Touched } from '../identity';
import { hashOfToken } from '../token';
import { sentCookie } from '../meetingCookie';
import { identityOfGuest } from './guestIdentity';
import { identityOfKey, readKey } from './keyIdentity';
import { identityOfLink, identityOfLinkToken } from './linkIdentity';
import type { Cookie } from './sessionCookie';
import { identityOfDevice, identityOfWallKey } from './wallIdentity';

/** How long what was read of a session is taken for true: what changes is told, and this is the net below it. */
const FRESH_MS = 3_000;
/** Ways in remembered at once; the oldest go first. */
const MOST_KNOWN = 5_000;

interface SessionOptions {
  store: Store;
  now: () => Date;
  cookie: Cookie;
  wallCookie: Cookie;
  linkCookie: Cookie;
  idleMs: number;
}
interface Known {
  at: number;
  identity: Promise<Identity | null>;
}

/** Who comes in by a session of their browser or by a key, [AC5] [AC6]. */
export const sessionAccess = ({ store, now, cookie, wallCookie, linkCookie, idleMs }: SessionOptions): Access => {
  const listeners = new Set<(touched: Touched) => void>();
  const known = new Map<string, Known>();

  const toIdentity = async (session: StoredSession | undefined, at: number): Promise<Identity | null> => {
    if (session === undefined) return null;
    const latestAt = Date.parse(session.ends_at);
    const endsAt = Math.min(Date.parse(session.alive_at) + idleMs, latestAt);
    const person = endsAt <= at ? undefined : await store.read(null, ({ db }) => findPerson(db, session.person));
    if (person === undefined || person.isBlocked) return null;
    const principal = principalOfGrants(person, person.grants);
    return { principal, via: 'session', token: session.id, rights: rightsOf(principal), endsAt, latestAt };
  };
  /** `name`: with the kind of way in, for a token proves nothing under the name of another kind. */
  const remember = (name: string, ask: (at: number) => Promise<Identity | null>): Promise<Identity | null> => {
    const at = now().getTime();
    const before = known.get(name);
    if (before !== undefined && at - before.at < FRESH_MS && at >= before.at) return before.identity;
    const identity = ask(at);
    known.delete(name);
    known.set(name, { at, identity });
    const forget = (): void => {
      if (known.get(name)?.identity === identity) known.delete(name);
    };
    // Who is not known may be in a moment, and what could not be read is asked for anew.
    identity.then((is) => is ?? forget(), forget);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return identity;
  };
  const stillIn = (identity: Identity | null): Identity | null =>
    identity !== null && identity.endsAt !== null && identity.endsAt <= now().getTime() ? null : identity;

  const ofSession = async (hash: string): Promise<Identity | null> => {
    const found = async (at: number): Promise<Identity | null> => {
      const session = await store.read(null, ({ db }) => findSessionByHash(db, hash));
      if (session && isSettled(session, hash, at)) await store.record(({ db }) => settleSession(db, session.id, hash));
      return toIdentity(session, at);
    };
    return stillIn(await remember(`session ${hash}`, found));
  };
  const ofWall = (hash: string): Promise<Identity | null> => remember(`wall ${hash}`, () => identityOfWallKey(store, hash));
  const identify = async ({ authorization, ...headers }: IncomingHttpHeaders): Promise<Identity | null> => {
    if (authorization !== undefined) {
      const key = readKey(authorization);
      return (
        key && stillIn(await remember(`key ${key.id} ${hashOfToken(key.secret)}`, (at) => identityOfKey(store, key.id, key.secret, at)))
      );
    }
    const token = cookie.readToken(headers);
    const person = token === undefined ? null : await ofSession(hashOfToken(token));
    if (person !== null) return person;
    const key = wallCookie.readToken(headers);
    const wall = key === undefined ? null : await ofWall(hashOfToken(key));
    if (wall !== null) return wall;
    const meeting = sentCookie(headers)?.hash;
    const guest = meeting === undefined ? null : stillIn(await remember(`meeting ${meeting}`, (at) => identityOfGuest(store, meeting, at)));
    if (guest !== null) return guest;
    const link = linkCookie.readToken(headers);
    if (link === undefined) return null;
    const hash = hashOfToken(link);
    return stillIn(await remember(`link ${hash}`, (at) => identityOfLinkToken(store, hash, at)));
  };
  const again = async ({ via, token }: Identity): Promise<Identity | null> => {
    const at = now().getTime();
    if (token === null) return null;
    if (via === 'meeting') return identityOfGuest(store, token.slice('meeting:'.length), at);
    if (via === 'link') return identityOfLink(store, token.slice('link:'.length), at);
    if (via === 'device') return identityOfDevice(store, token.slice('device:'.length));
    if (via === 'key') return identityOfKey(store, token.slice('key:'.length), null, at);
    return toIdentity(await store.read(null, ({ db }) => findSession(db, token)), at);
  };
  return {
    mode: 'sign-on',
    identify,
    again,
    onTouched: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: (touched) => {
      // What is known is little and quickly read anew: which of it is meant need not be found out.
      known.clear();
      for (const listener of listeners) listener(touched);
    },
  };
};
