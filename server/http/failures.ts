import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log';
import { PROBE_ROUTE } from './ready';

/** The pattern of the address that was asked, never the address itself: that may hold a token or a person's words. */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/**
 * One line in the log for every answer of 5xx, [OP4]: route, status, how long it took, and the id by which whoever was answered
 * (`x-request-id`) can name it. `note` keeps what went wrong until then.
 */
export const logFailures = (app: FastifyInstance, log: Log) => {
  const causes = new WeakMap<FastifyRequest, unknown>();
  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const route = routeOf(request);
    // A probe that is told "not now" has been answered well.
    if (reply.statusCode < 500 || route === PROBE_ROUTE) return;
    const error = causes.get(request);
    log.error('Một yêu cầu không được phục vụ', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(error === undefined ? {} : { error }),
    });
  });
  return {
    note: (request: FastifyRequest, error: unknown): void => void causes.set(request, error),
  };
};
export type Failures = ReturnType<typeof logFailures>;
