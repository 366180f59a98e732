import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

export const CLIENT = 'ioc';
export const SECRET = 'a-secret-of-the-tests-and-of-nothing-else';

export interface Account {
  sub: string;
  name: string;
  email: string;
  verified: boolean;
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0);

/**
 * A real OpenID provider (certified) on a port of the loopback. Who signs on there is whoever the test says; everything else goes by the
 * protocol. `serve` is called once the gateway's address is known.
 */
export const openProvider = async () => {
  let handle: Parameters<typeof createServer>[1] = (_request, response) => response.writeHead(503).end();
  const http = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${portOf(http.address())}`;
  const accounts = new Map<string, Account>();
  const state = { who: '', refuses: false };

  const serve = (gateway: string): void => {
    const configuration: Configuration = {
      clients: [
        {
          client_id: CLIENT,
          client_secret: SECRET,
          redirect_uris: [`${gateway}/api/sign-in/callback`],
          post_logout_redirect_uris: [`${gateway}/`],
          backchannel_logout_uri: `${gateway}/api/sign-in/logout`,
          backchannel_logout_session_required: true,
        },
      ],
      claims: { openid: ['sub', 'sid'], profile: ['name'], email: ['email', 'email_verified'] },
      cookies: { keys: ['of the tests'] },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      findAccount: async (_context, sub) => {
        const account = accounts.get(sub);
        const claims = account && { sub, name: account.name, email: account.email, email_verified: account.verified };
        return claims && { accountId: sub, claims: async () => claims };
      },
      interactions: { url: (_context, { uid }) => `/who/${uid}` },
      // The gateway stands on the loopback, which the provider's own dispatcher takes for a place that it must not call.
      fetch: (url, { method = 'GET', headers = {}, body = null } = {}) => fetch(url, { method, headers, body }),
    };
    const provider = new Provider(issuer, configuration);
    const callback = provider.callback();
    const ask: typeof handle = async (request, response) => {
      const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
      if (state.refuses) return provider.interactionFinished(request, response, { error: 'access_denied' });
      if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: state.who } });
      const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
      const grant = known ?? new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      return provider.interactionFinished(
        request,
        response,
        { consent: { grantId: await grant.save() } },
        { mergeWithLastSubmission: true },
      );
    };
    handle = (request, response) => void (request.url?.startsWith('/who/') ? ask(request, response) : callback(request, response));
  };
  return {
    issuer,
    accounts,
    state,
    serve,
    close: async (): Promise<void> => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};

/** A browser as far as cookies and redirects go: one jar an origin. */
export const openBrowser = () => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL): Map<string, string> => {
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    return jar;
  };
  const cookieOf = (address: string): string => [...jarOf(new URL(address))].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address);
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: cookieOf(address), ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const isGone = value === '' || rest.some((part) => /^\s*max-age=0$/i.test(part) || /expires=Thu, 01 Jan 1970/i.test(part));
      if (isGone) jarOf(url).delete(name);
      else jarOf(url).set(name, value);
    }
    return response;
  };
  /** Goes where it is sent; answers each address on the way, and the last answer. */
  const go = async (address: string): Promise<{ way: string[]; last: Response }> => {
    const way = [address];
    for (;;) {
      const last = await ask(way.at(-1) ?? address);
      const next = last.headers.get('location');
      if (next === null || way.length > 20) return { way, last };
      way.push(new URL(next, way.at(-1)).href);
    }
  };
  return { ask, go, cookieOf, jar: (address: string) => jarOf(new URL(address)) };
};
export type Browser = ReturnType<typeof openBrowser>;
