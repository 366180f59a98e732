import type { FastifyInstance } from 'fastify';
import type { Session } from '../../contract/session';
import type { Principal } from '../access/principal';

/** Says who asks: a device keeps what it stores apart by person, [AC4]; and where other devices reach the gateway. */
export const serveSession = (app: FastifyInstance, principal: () => Principal, publicOrigins: readonly string[]): void => {
  app.get('/api/session', async (_request, reply): Promise<Session> => {
    const { id, name, scopes } = principal();
    reply.header('cache-control', 'no-store');
    return { person: { id, name }, scopes: [...scopes].toSorted(), origins: [...publicOrigins] };
  });
};
