import type { Store } from '../store/store';
import { embeddedAccess } from './embedded';
import type { Access } from './identity';
import { createProvider, type Provider } from './signOn/provider';
import type { SignOnConfig } from './signOn/readSignOnConfig';
import { createCookie, type Cookie } from './signOn/sessionCookie';
import { sessionAccess } from './signOn/sessions';

/** Sign-on as the gateway offers it. */
export interface SignOn {
  config: SignOnConfig;
  provider: Provider;
  access: Access;
  /** Of a session. */
  cookie: Cookie;
  /** Of a browser that is, or is to be, a wall. */
  wallCookie: Cookie;
  /** Of who came by a link to one frozen view. */
  linkCookie: Cookie;
  isSecure: boolean;
}

/** Who comes in: by sign-on where it is configured, and else whoever sits at this machine. */
export const openAccess = (
  { store, now }: { store: Store; now: () => Date },
  config: SignOnConfig | null,
  publicOrigins: readonly string[],
): { access: Access; signOn: SignOn | null } => {
  if (config === null) return { access: embeddedAccess(), signOn: null };
  // Over plain http there is the loopback alone: the start sees to that.
  const isSecure = publicOrigins.some((origin) => origin.startsWith('https:'));
  const cookie = createCookie('ioc-session', isSecure);
  const wallCookie = createCookie('ioc-wall', isSecure);
  const linkCookie = createCookie('ioc-link', isSecure);
  const access = sessionAccess({ store, now, cookie, wallCookie, linkCookie, idleMs: config.idleMs });
  return {
    access,
    signOn: { config, provider: createProvider(config, () => now().getTime()), access, cookie, wallCookie, linkCookie, isSecure },
  };
};
