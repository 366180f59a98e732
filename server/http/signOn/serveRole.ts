import { stringifySetCookie } from 'cookie';
import type { FastifyInstance } from 'fastify';
import { roleAsked } from '../../../contract/session';
import { ProblemError } from '../../../contract/problem';
import { ROLE_COOKIE } from '../../access/embedded';
import type { Context } from '../../core/answer';
import { audit } from '../../core/audit';
import { principalOf } from '../asker';
import type { Door } from '../sameOrigin';
import { CROSS_ORIGIN } from './signInRoutes';

const WRONG = 'Hãy chọn một vai trò trong danh sách, hoặc null để dùng mọi vai trò.';
const YEAR_S = 31_536_000;

/** Lets whoever sits at the machine try what a role sees, without sign-on, [AC7]. */
export const serveRole = (app: FastifyInstance, { store }: Context, door: Door): void => {
  app.post('/api/session/role', async (request, reply) => {
    if (!door.isOurPage(request.headers)) throw new ProblemError('cross-origin', CROSS_ORIGIN);
    const asked = roleAsked.safeParse(request.body);
    if (!asked.success) throw new ProblemError('bad-request', WRONG);
    const { role } = asked.data;
    const entry = { command: 'session.role', subject: role, key: null, outcome: 'done', requestDigest: '', detail: null } as const;
    await store.record((view) => audit(view, principalOf(request), entry));
    const set = {
      name: ROLE_COOKIE,
      value: role ?? '',
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      maxAge: role === null ? 0 : YEAR_S,
    } as const;
    return reply.header('cache-control', 'no-store').header('set-cookie', stringifySetCookie(set)).code(204).send();
  });
};
