import type { FastifyInstance } from 'fastify';

/** How long requests under way may take after nobody new is let in. */
const FINISH_MS = 8_000;

/**
 * Ends the HTTP half without breaking off what is under way, [OP2]: nobody new is let in, each answer closes its connection, and
 * only what is not done `limitMs` later is cut off. To be made before the routes are.
 */
export const createGentleEnd = (app: FastifyInstance, limitMs = FINISH_MS) => {
  let isEnding = false;
  let closed: Promise<void> | null = null;
  app.addHook('onSend', async (_request, reply, payload) => {
    // A proxy must not send the next request down a connection that is about to be closed.
    if (isEnding) reply.header('connection', 'close');
    return payload;
  });
  return {
    /** Answers from now on close their connections, while new ones are still taken. */
    announce: (): void => void (isEnding = true),
    stopAccepting: (): void => {
      isEnding = true;
      closed ??= new Promise((resolve) => {
        const timer = setTimeout(() => app.server.closeAllConnections(), limitMs);
        app.server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    /** Resolves when the last connection is gone, by itself or by force. Open sockets are connections too: they go first. */
    finished: async (): Promise<void> => closed ?? undefined,
  };
};
