import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { ownPath } from '../../../contract/task';
import type { SignOn } from '../../access/openAccess';
import { attempt, ProviderSilent, type Provider } from '../../access/signOn/provider';
import { createCookie } from '../../access/signOn/sessionCookie';
import type { Context } from '../../core/answer';
import { openSession } from '../../core/access/openSession';
import { blameOf } from '../../ingest/blameOf';
import { cameFrom } from '../cameFrom';
import { agentWords } from './agentWords';
import { SIGN_IN } from './signInRoutes';

/** What the page says when a sign-on came to nothing: `/?loi-dang-nhap=…`. */
export type SignOnFault = 'tu-choi' | 'het-han' | 'khong-tra-loi' | 'bi-khoa';
/** So long the browser may be at the provider. */
const ATTEMPT_S = 600;
const CALLBACK = '/api/sign-in/callback';

/** A page of ours and nothing else: what a stranger put into an address leads nowhere. */
const nextOf = (query: unknown): string => {
  const next: unknown = typeof query === 'object' && query !== null && 'next' in query ? query.next : undefined;
  const parsed = ownPath.safeParse(next);
  return parsed.success && !/^\/(api|vao-hop)\//.test(parsed.data) ? parsed.data : '/';
};

/** Where this browser reaches us: a declared origin, and else the name that the door has let in. */
export const originOf = ({ host }: IncomingHttpHeaders, publicOrigins: readonly string[]): string =>
  publicOrigins.find((origin) => new URL(origin).host === host) ?? publicOrigins[0] ?? `http://${host ?? 'localhost'}`;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * To the provider, back from it, and a session of the browser, [AC11]. The cookie of the attempt binds what comes back to the browser
 * that went, and the new token owes nothing to what the browser sent.
 */
export const serveSignOn = (app: FastifyInstance, { store }: Context, signOn: SignOn, publicOrigins: readonly string[]): void => {
  const { config, provider, cookie, isSecure, access } = signOn;
  const trying = createCookie('ioc-sign-in', isSecure);
  const failed = (fault: SignOnFault, next: string) => `/?${new URLSearchParams({ 'loi-dang-nhap': fault, tiep: next }).toString()}`;

  const open = async ({ identity, headers, address }: FastifyRequest, { claims, idToken }: Awaited<ReturnType<Provider['finish']>>) => {
    const { iss, sub, sid, email, email_verified: verified, name, preferred_username: user } = claims;
    const vouched = email !== undefined && (verified === true || verified === 'true') ? email.trim().toLowerCase() : null;
    return openSession(store, {
      who: { issuer: iss, subject: sub, name: name?.trim() || user || vouched || sub, email: vouched },
      isFirst: (!sub.includes('@') && config.administrators.has(sub)) || (vouched !== null && config.administrators.has(vouched)),
      provider: { session: sid ?? null, idToken },
      agent: agentWords(headers['user-agent']),
      from: cameFrom('session', address),
      before: identity?.via === 'session' ? identity.token : null,
      longestMs: config.longestMs,
    });
  };

  app.get('/api/sign-in', SIGN_IN, async (request, reply) => {
    const next = nextOf(request.query);
    reply.header('cache-control', 'no-store');
    try {
      const begun = await provider.begin(`${originOf(request.headers, publicOrigins)}${CALLBACK}`, next);
      const kept = Buffer.from(JSON.stringify(begun.attempt)).toString('base64url');
      return await reply.header('set-cookie', trying.set(kept, ATTEMPT_S)).redirect(begun.url.href, 303);
    } catch (error) {
      if (!(error instanceof ProviderSilent)) throw error;
      console.error(`Hệ thống xác thực không trả lời: ${String(error.cause ?? error.message)}`);
      return reply.redirect(failed('khong-tra-loi', next), 303);
    }
  });

  app.get(CALLBACK, SIGN_IN, async (request, reply) => {
    reply.header('cache-control', 'no-store').header('set-cookie', trying.clear());
    const begun = attempt.safeParse(parseJson(Buffer.from(trying.read(request.headers) ?? '', 'base64url').toString()));
    if (!begun.success) return reply.redirect(failed('het-han', '/'), 303);
    const next = nextOf({ next: begun.data.next });
    try {
      const back = new URL(request.url, originOf(request.headers, publicOrigins));
      const { token } = await open(request, await provider.finish(back, begun.data));
      access.take([]);
      if (token === null) return await reply.redirect(failed('bi-khoa', next), 303);
      return await reply.header('set-cookie', cookie.set(token, config.longestMs / 1_000)).redirect(next, 303);
    } catch (error) {
      if (blameOf(error) === 'store') throw error;
      console.error(`Đăng nhập không thành: ${error instanceof Error ? error.message : String(error)}`);
      return reply.redirect(failed(error instanceof ProviderSilent ? 'khong-tra-loi' : 'tu-choi', next), 303);
    }
  });
};
