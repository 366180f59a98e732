import type { FastifyInstance } from 'fastify';
import { FOR_ANYONE } from './asker';

/** Tells our own page which origins may frame it, and so with whom it may speak there: the same list as in its policy. */
export const serveFrame = (app: FastifyInstance, ancestors: readonly string[]): void => {
  app.get('/api/frame', FOR_ANYONE, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { ancestors };
  });
};
