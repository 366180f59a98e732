import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import * as z from 'zod/mini';
import type { SignOnConfig } from './readSignOnConfig';

/** How soon a provider that did not answer is asked again. */
const AGAIN_MS = 5_000;
const ANSWER_S = 10;
const REPLAY_MS = 7 * 60_000;
const BACK_CHANNEL = 'http://schemas.openid.net/event/backchannel-logout';

/** What must be known again when the browser comes back from the provider. */
export const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
export type Attempt = z.infer<typeof attempt>;

const claims = z.object({
  iss: z.string(),
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  sid: z.optional(z.string()),
  name: z.optional(z.string()),
  preferred_username: z.optional(z.string()),
  email: z.optional(z.string()),
  email_verified: z.optional(z.union([z.boolean(), z.string()])),
});
export type Claims = z.infer<typeof claims>;

const logoutToken = z.object({
  sub: z.optional(z.string()),
  sid: z.optional(z.string()),
  jti: z.string(),
  nonce: z.optional(z.undefined()),
  events: z.record(z.string(), z.unknown()),
});

/** The provider is not there, or says what no provider says. */
export class ProviderSilent extends Error {}

/**
 * The OpenID provider (OpenID Connect Core 1.0; code with PKCE, RFC 7636), asked for its endpoints when somebody first signs on: a
 * gateway starts without it. What it hands out never leaves the gateway.
 */
export const createProvider = ({ issuer, clientId, clientSecret, scopes }: SignOnConfig, now: () => number) => {
  let found: Promise<oidc.Configuration> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let keySet: ReturnType<typeof createRemoteJWKSet> | null = null;
  /** Logout tokens that were taken, as long as they could be taken again. */
  const used = new Map<string, number>();

  const discover = async (): Promise<oidc.Configuration> => {
    const auth = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    // Plain http is of the loopback alone: the configuration lets nothing else through.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const configuration = await oidc.discovery(issuer, clientId, undefined, auth, { execute, timeout: ANSWER_S });
    return configuration;
  };
  const configuration = async (): Promise<oidc.Configuration> => {
    if (found === null && now() - failedAt < AGAIN_MS) throw new ProviderSilent('asked a moment ago');
    found ??= discover();
    return found.catch((error: unknown) => {
      found = null;
      failedAt = now();
      throw new ProviderSilent('no answer', { cause: error });
    });
  };

  return {
    /** Where the browser goes to sign on, and what must be known when it comes back. @throws ProviderSilent */
    begin: async (redirect: string, next: string): Promise<{ url: URL; attempt: Attempt }> => {
      const config = await configuration();
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: scopes,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url, attempt: { state, nonce, verifier, next } };
    },
    /** Who came back, proved by the code that the browser brought. Rejects when anything about it is not as it began. */
    finish: async (back: URL, { state, nonce, verifier }: Attempt): Promise<{ claims: Claims; idToken: string }> => {
      const config = await configuration();
      const tokens = await oidc.authorizationCodeGrant(config, back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const said = claims.parse(tokens.claims());
      // A provider may tell the name and the address only when it is asked for them.
      const hasAsked = said.name !== undefined || config.serverMetadata().userinfo_endpoint === undefined;
      const more = hasAsked ? {} : z.partial(claims).parse(await oidc.fetchUserInfo(config, tokens.access_token, said.sub));
      return { claims: { ...more, ...said }, idToken: tokens.id_token ?? '' };
    },
    /** Where the browser signs off at the provider too (OpenID Connect RP-Initiated Logout 1.0); null where it has no such place. */
    signOff: async (idToken: string | null, home: string): Promise<string | null> => {
      const config = await configuration().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      const hint = idToken ? { id_token_hint: idToken } : {};
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: home, ...hint }).href;
    },
    /** Whom the provider says to have signed off (OpenID Connect Back-Channel Logout 1.0 §2.6). Rejects what it did not sign. */
    readLogoutToken: async (token: string): Promise<{ subject: string | null; session: string | null; issuer: string }> => {
      const { issuer: own, jwks_uri: keys } = (await configuration()).serverMetadata();
      if (keys === undefined) throw new ProviderSilent('no keys');
      const options = { issuer: own, audience: clientId, maxTokenAge: '5 minutes', clockTolerance: 60 };
      // One set for all: it keeps what it fetched, and asks no more often than its cooldown lets it.
      keySet ??= createRemoteJWKSet(new URL(keys), { timeoutDuration: ANSWER_S * 1_000 });
      const { payload } = await jwtVerify(token, keySet, options);
      const { sub, sid, events, jti } = logoutToken.parse(payload);
      for (const [old, at] of used) if (now() - at > REPLAY_MS) used.delete(old);
      if (used.has(jti)) throw new Error('used before');
      used.set(jti, now());
      if (!Object.hasOwn(events, BACK_CHANNEL) || (sub === undefined && sid === undefined)) throw new Error('no logout token');
      return { subject: sub ?? null, session: sid ?? null, issuer: own };
    },
  };
};
export type Provider = ReturnType<typeof createProvider>;
