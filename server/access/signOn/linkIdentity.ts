import { findViewLink, findViewLinkOfToken } from '../../store/rows/storedViewLinks';
import type { Person } from '../../../contract/access/persons';
import { LINK_SCOPES } from '../../../contract/access/roles';
import { LINKS_SCOPE } from '../../../contract/access/viewLinks';
import { findPerson } from '../../store/rows/storedPersons';
import type { Db, Store } from '../../store/store';
import { principalOfGrants } from '../grants';
import { rightsOf, type Identity } from '../identity';
import type { Principal } from '../principal';

type Link = Awaited<ReturnType<typeof findViewLink>>;

/** Whether whoever made it could still make it. */
const stands = (maker: Person | undefined): boolean => {
  if (maker === undefined || maker.isBlocked) return false;
  const { scopes, limits } = principalOfGrants(maker, maker.grants);
  return scopes.has(LINKS_SCOPE) && (limits?.size ?? 0) === 0;
};
const identityOf = async (db: Db, link: Link, now: number): Promise<Identity | null> => {
  if (link === undefined || link.isRevoked || Date.parse(link.expiresAt) <= now) return null;
  if (!stands(await findPerson(db, link.person))) return null;
  const principal: Principal = { id: `link:${link.id}`, name: link.audience, scopes: new Set(LINK_SCOPES), frozen: link.hash };
  const endsAt = Date.parse(link.expiresAt);
  return { principal, via: 'link', token: `link:${link.id}`, rights: rightsOf(principal), endsAt, latestAt: endsAt };
};

/** Who came by a link to one frozen view, by what its token hashes to, [AC15]; null where it has ended, was taken back, or its maker lost the right. */
export const identityOfLinkToken = (store: Store, hash: string, now: number): Promise<Identity | null> =>
  store.read(null, async ({ db }) => identityOf(db, await findViewLinkOfToken(db, hash), now));

/** The same again, by the name of the link. */
export const identityOfLink = (store: Store, id: string, now: number): Promise<Identity | null> =>
  store.read(null, async ({ db }) => identityOf(db, await findViewLink(db, id), now));
