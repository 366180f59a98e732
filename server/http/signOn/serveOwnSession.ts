import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import type { Identity } from '../../access/identity';
import type { SignOn } from '../../access/openAccess';
import { systemPrincipal } from '../../access/principal';
import { hashOfToken, newToken } from '../../access/token';
import type { Context } from '../../core/answer';
import { closeSessions } from '../../core/access/closeSessions';
import { findSession, keepSessionAlive, readSessionsOf, rotateSession } from '../../store/rows/storedSessions';
import { FOR_ANYONE, principalOf } from '../asker';
import type { Door } from '../sameOrigin';
import { originOf } from './serveSignOn';
import { CROSS_ORIGIN, SIGN_IN } from './signInRoutes';

/** How old a token may grow in use before it is changed for a new one. */
const TOKEN_MS = 15 * 60_000;
const idParams = z.object({ id: z.uuid() });
const signOutBody = z.object({ everywhere: z._default(z.boolean(), false) });
const logoutBody = z.object({ logout_token: z.string().check(z.maxLength(8_000)) });
/** Who signs off at the provider tells it to us, and no session of ours says so. */
const PROVIDER = systemPrincipal('sign-on');

type Closing = Parameters<typeof closeSessions> extends [unknown, ...infer Rest] ? Rest : never;

const ownSession = (request: FastifyRequest): Identity & { token: string } => {
  const { identity } = request;
  if (identity?.via !== 'session' || identity.token === null)
    throw new ProblemError('not-allowed', 'Chỉ dùng được trong phiên đăng nhập của người dùng.');
  return { ...identity, token: identity.token };
};

/** What a person does with their own sessions, [AC6] [AC11]. */
export const serveOwnSession = (
  app: FastifyInstance,
  context: Context,
  signOn: SignOn & { door: Door },
  publicOrigins: readonly string[],
): void => {
  const { store, now } = context;
  const { config, provider, cookie, door, access } = signOn;
  const fromOurPage = async ({ headers }: FastifyRequest): Promise<void> => {
    if (!door.isOurPage(headers)) throw new ProblemError('cross-origin', CROSS_ORIGIN);
  };
  const ours = { preHandler: fromOurPage };
  /** The other gateways hear it by the outbox, and this one at once. */
  const close = async (...which: Closing): Promise<void> => access.take(await closeSessions(store, ...which));

  app.post('/api/session/alive', ours, async (request, reply) => {
    const { token: id } = ownSession(request);
    const at = now();
    const session = await store.read(null, ({ db }) => findSession(db, id));
    const sent = cookie.read(request.headers);
    const isOld = session !== undefined && sent !== undefined && at.getTime() - Date.parse(session.rotated_at) > TOKEN_MS;
    const fresh = newToken();
    const change = isOld && { at: at.toISOString(), was: session.token_hash, sent: hashOfToken(sent), hash: hashOfToken(fresh) };
    const isChanged = await store.record(async ({ db }) => {
      await keepSessionAlive(db, id, at.toISOString());
      return change !== false && (await rotateSession(db, id, change));
    });
    // What is known of it says when it would have ended.
    access.take([]);
    reply.header('cache-control', 'no-store');
    if (isChanged && session) reply.header('set-cookie', cookie.set(fresh, (Date.parse(session.ends_at) - at.getTime()) / 1_000));
    return reply.code(204).send();
  });

  app.post('/api/sign-out', { ...ours, ...FOR_ANYONE }, async (request, reply) => {
    reply.header('cache-control', 'no-store').header('set-cookie', cookie.clear());
    const { identity } = request;
    if (identity?.via !== 'session' || identity.token === null) return { next: null };
    const asked = signOutBody.safeParse(request.body ?? {});
    if (!asked.success) throw new ProblemError('bad-request', 'Hãy gửi {"everywhere": true hoặc false}.');
    const { everywhere } = asked.data;
    const { principal, token } = identity;
    const session = await store.read(null, ({ db }) => findSession(db, token));
    const which = everywhere ? { person: principal.id } : { session: token };
    await close(principalOf(request), which, everywhere ? 'everywhere' : 'signed-out');
    return { next: await provider.signOff(session?.id_token ?? null, `${originOf(request.headers, publicOrigins)}/`) };
  });

  app.get('/api/session/devices', async (request, reply) => {
    const { token, principal } = ownSession(request);
    const at = now().getTime();
    const open = await store.read(null, ({ db }) => readSessionsOf(db, principal.id, new Date(at - config.idleMs), new Date(at)));
    reply.header('cache-control', 'no-store');
    return { sessions: open.map((each) => ({ ...each, isThis: each.id === token })) };
  });

  app.delete('/api/session/devices/:id', ours, async (request, reply) => {
    const { principal } = ownSession(request);
    const { data } = idParams.safeParse(request.params);
    const session = data && (await store.read(null, ({ db }) => findSession(db, data.id)));
    if (session?.person !== principal.id) throw new ProblemError('not-found', 'Phiên này không còn. Hãy tải lại danh sách.');
    await close(principalOf(request), { session: session.id }, 'everywhere');
    return reply.code(204).send();
  });

  // OpenID Connect Back-Channel Logout 1.0: proved by the provider's signature.
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    scope.post('/api/sign-in/logout', SIGN_IN, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const body = logoutBody.safeParse(request.body);
      const said = body.success ? await provider.readLogoutToken(body.data.logout_token).catch(() => null) : null;
      if (said === null) throw new ProblemError('bad-request', 'Yêu cầu đăng xuất không do hệ thống xác thực ký.');
      const { issuer, session, subject } = said;
      if (session !== null) await close(PROVIDER, { providerSession: session }, 'provider');
      else if (subject !== null) await close(PROVIDER, { issuer, subject }, 'provider');
      return reply.code(200).send();
    });
  });
};
