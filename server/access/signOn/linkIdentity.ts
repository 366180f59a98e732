import { findViewLink, findViewLinkOfToken } from '../../store/rows/storedViewLinks';
import type { Store } from '../../store/store';
import { rightsOf, type Identity } from '../identity';
import type { Principal } from '../principal';

type Link = Awaited<ReturnType<typeof findViewLink>>;

const identityOf = (link: Link, now: number): Identity | null => {
  if (link === undefined || link.isRevoked || Date.parse(link.expiresAt) <= now) return null;
  const principal: Principal = { id: `link:${link.id}`, name: link.audience, scopes: new Set(['frozen']), frozen: link.hash };
  const endsAt = Date.parse(link.expiresAt);
  return { principal, via: 'link', token: `link:${link.id}`, rights: rightsOf(principal), endsAt, latestAt: endsAt };
};

/** Who came by a link to one frozen view, by what its token hashes to, [AC15]; null where it has ended or was taken back. */
export const identityOfLinkToken = (store: Store, hash: string, now: number): Promise<Identity | null> =>
  store.read(null, async ({ db }) => identityOf(await findViewLinkOfToken(db, hash), now));

/** The same again, by the name of the link. */
export const identityOfLink = (store: Store, id: string, now: number): Promise<Identity | null> =>
  store.read(null, async ({ db }) => identityOf(await findViewLink(db, id), now));
