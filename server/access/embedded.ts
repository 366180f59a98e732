import { parseCookie } from 'cookie';
import { roleId, scopesOf } from '../../contract/access/roles';
import { rightsOf, type Access, type Identity } from './identity';
import { LOCAL_PRINCIPAL, type Principal } from './principal';

export const ROLE_COOKIE = 'ioc-role';

/** The person at the machine in one role, and so another person as far as anything is kept of them. */
const inRole = (role: string | undefined): Principal => {
  const parsed = roleId.safeParse(role);
  if (!parsed.success) return LOCAL_PRINCIPAL;
  return { id: `${LOCAL_PRINCIPAL.id}:${parsed.data}`, name: LOCAL_PRINCIPAL.name, scopes: new Set(scopesOf(parsed.data, null)) };
};

/**
 * Who sits at the machine itself, without sign-on: all roles together, or the one that was chosen, [AC7]. The cookie is no secret and
 * proves nothing; that nobody else reaches the gateway does, and the start sees to that.
 */
export const embeddedAccess = (): Access => {
  const identify: Access['identify'] = async ({ cookie }): Promise<Identity> => {
    const principal = inRole(parseCookie(cookie ?? '')[ROLE_COOKIE]);
    return { principal, via: 'local', token: null, rights: rightsOf(principal), endsAt: null };
  };
  return { mode: 'embedded', identify, again: async (identity) => identity, onTouched: () => () => undefined, take: () => undefined };
};
