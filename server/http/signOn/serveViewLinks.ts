import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { SignOn } from '../../access/openAccess';
import { identityOfLinkToken } from '../../access/signOn/linkIdentity';
import { hashOfToken } from '../../access/token';
import type { Context } from '../../core/answer';
import { audit } from '../../core/audit';
import { findViewLinkOfToken } from '../../store/rows/storedViewLinks';
import { cameFrom } from '../cameFrom';
import { SIGN_IN } from './signInRoutes';

const tokenParams = z.object({ token: z.string().check(z.regex(/^[\w-]{43}$/)) });
const OWN = 'http://own.invalid';
const GONE = '/?loi-dang-nhap=lien-ket';

/** The way in by a link to one frozen view, `/xem/{token}`: a cookie, and on to the view, [AC15]. The token stands in no log. */
export const serveViewLinks = (app: FastifyInstance, { store, now }: Context, { linkCookie }: Pick<SignOn, 'linkCookie'>): void => {
  app.get('/xem/:token', { ...SIGN_IN, exposeHeadRoute: false }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { data } = tokenParams.safeParse(request.params);
    const at = now().getTime();
    const hash = data && hashOfToken(data.token);
    const identity = hash === undefined ? null : await identityOfLinkToken(store, hash, at);
    const link = identity && hash ? await store.read(null, ({ db }) => findViewLinkOfToken(db, hash)) : undefined;
    if (!data || identity === null || link === undefined) return reply.redirect(GONE, 303);
    const actor = { ...identity.principal, from: cameFrom('link', request.address) };
    const entry = {
      command: 'link.open',
      subject: `link:${link.id}`,
      key: null,
      outcome: 'done',
      requestDigest: '',
      detail: link.audience,
    } as const;
    await store.record((view) => audit(view, actor, entry));
    const to = URL.canParse(link.address, OWN) ? new URL(link.address, OWN) : null;
    // A page of ours and nothing else, whatever was frozen under that address.
    if (to === null || to.origin !== OWN || to.pathname.startsWith('//')) return reply.redirect(GONE, 303);
    to.searchParams.set('asOf', link.asOf);
    to.searchParams.set('chot', link.hash);
    return reply
      .header('set-cookie', linkCookie.set(data.token, (Date.parse(link.expiresAt) - at) / 1_000))
      .redirect(`${to.pathname}${to.search}`, 303);
  });
};
