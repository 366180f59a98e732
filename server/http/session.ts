import { parseCookie } from 'cookie';
import type { FastifyInstance } from 'fastify';
import { ROLE_IDS, roleId } from '../../contract/access/roles';
import type { Session } from '../../contract/session';
import { ROLE_COOKIE } from '../access/embedded';
import { rightsDigest, type Access } from '../access/identity';
import { principalOf } from './asker';

/** Says who asks: a device keeps what it stores apart by person, [AC4]; and where other devices reach the gateway. */
export const serveSession = (app: FastifyInstance, { mode }: Pick<Access, 'mode'>, publicOrigins: readonly string[]): void => {
  app.get('/api/session', async (request, reply): Promise<Session> => {
    const { id: person, name, scopes, limits, roles = [], frozen } = principalOf(request);
    const { identity } = request;
    const role = roleId.safeParse(parseCookie(request.headers.cookie ?? '')[ROLE_COOKIE]);
    const idleAt = identity?.endsAt ?? null;
    const endsAt = identity?.latestAt ?? null;
    reply.header('cache-control', 'no-store');
    return {
      person: { id: person, name },
      ...(identity?.via === 'session' && { roles: roles.flatMap((each) => ROLE_IDS.find((id) => id === each) ?? []) }),
      scopes: [...scopes].toSorted(),
      ...(identity && { rights: rightsDigest(identity) }),
      ...(frozen !== undefined && { frozen }),
      isLimited: (limits?.size ?? 0) > 0,
      origins: [...publicOrigins],
      mode,
      ...(identity && { via: identity.via }),
      role: mode === 'embedded' && role.success ? role.data : null,
      idleAt: idleAt === null ? null : new Date(idleAt).toISOString(),
      endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
    };
  });
};
