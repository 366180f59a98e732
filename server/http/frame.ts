import type { FastifyInstance } from 'fastify';

/** Tells our own page which origins may frame it, and so with whom it may speak there: the same list as in its policy. */
export const serveFrame = (app: FastifyInstance, ancestors: readonly string[]): void => {
  app.get('/api/frame', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { ancestors };
  });
};
