import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../../contract/problem';
import type { Access, Identity } from '../access/identity';
import type { Principal } from '../access/principal';
import { cameFrom } from './cameFrom';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    /** From where, as far as the gateway believes it. */
    address: string;
  }
  interface FastifyContextConfig {
    /** `anyone`: answered to those who have not signed on too, or by a proof of its own. What does not say so is not, [AC5]. */
    asks?: 'anyone';
  }
}

/** Of a route that anybody may ask. */
export const FOR_ANYONE = { config: { asks: 'anyone' } } as const;

const SIGNED_OUT = 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết. Hãy đăng nhập rồi thực hiện lại.';
const signedOut = (): ProblemError => new ProblemError('signed-out', SIGNED_OUT);

/** Finds out who asks before anything else is done; below /api nobody gets further who is not known, unless the route says so, [AC5]. */
export const askWho = (
  app: FastifyInstance,
  { identify }: Pick<Access, 'identify'>,
  addressOf: (request: IncomingMessage) => string = ({ socket }) => socket.remoteAddress ?? '',
): void => {
  app.decorateRequest('identity', null);
  app.decorateRequest('address', '');
  app.addHook('onRequest', async (request) => {
    request.address = addressOf(request.raw);
    // The router reads an address decoded: what it leads to counts, however it was written.
    if (!(request.routeOptions.url ?? request.url).startsWith('/api/')) return;
    const isForAnyone = request.routeOptions.config.asks === 'anyone';
    // Who may ask unknown is answered too where it cannot be found out who asks: that the database is gone has to be told.
    request.identity = await identify(request.headers).catch((error: unknown) => {
      if (!isForAnyone) throw error;
      return null;
    });
    if (request.identity === null && !isForAnyone) throw signedOut();
  });
};

/** Who asks. @throws ProblemError `signed-out` where nobody is known. */
export const principalOf = ({ identity, address }: FastifyRequest): Principal => {
  if (identity === null) throw signedOut();
  return { ...identity.principal, from: cameFrom(identity.via, address) };
};
