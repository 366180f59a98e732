import { timingSafeEqual } from 'node:crypto';
import { findApiKey, readSecretHashes } from '../../store/rows/storedApiKeys';
import type { Store } from '../../store/store';
import { rightsOf, type Identity } from '../identity';
import type { Limit, Principal } from '../principal';
import { hashOfToken } from '../token';

const KEY = /^Bearer ioc_([a-z0-9]{8,16})_([\w-]{43})$/;

/** A key and its secret as another system sends them: `Authorization: Bearer ioc_<key>_<secret>`; null where it is no such thing. */
export const readKey = (authorization: string | undefined): { id: string; secret: string } | null => {
  const [, id, secret] = KEY.exec(authorization ?? '') ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
};

const isOneOf = (hashes: readonly string[], hash: string): boolean =>
  // All are looked at, so that how long it takes tells nothing.
  hashes.map((each) => each.length === hash.length && timingSafeEqual(Buffer.from(each), Buffer.from(hash))).includes(true);

/** Who a key is now; null where it is unknown, wrong, revoked or expired, [AC9]. `secret` null: that was proved before. */
export const identityOfKey = async (store: Store, id: string, secret: string | null, now: number): Promise<Identity | null> =>
  store.read(null, async ({ db }) => {
    const key = await findApiKey(db, id);
    if (key === undefined || key.isRevoked || Date.parse(key.expiresAt) <= now) return null;
    if (secret !== null && !isOneOf(await readSecretHashes(db, id, now), hashOfToken(secret))) return null;
    const limit: Limit = { agencies: key.agencies && new Set(key.agencies), areas: key.areas && new Set(key.areas) };
    const isLimited = limit.agencies !== null || limit.areas !== null;
    const limits = new Map<string, readonly Limit[]>(isLimited ? key.scopes.map((scope) => [scope, [limit]]) : []);
    const principal: Principal = { id: `key:${id}`, name: key.name, scopes: new Set(key.scopes), limits };
    const endsAt = Date.parse(key.expiresAt);
    return { principal, via: 'key', token: `key:${id}`, rights: rightsOf(principal), endsAt, latestAt: endsAt };
  });
