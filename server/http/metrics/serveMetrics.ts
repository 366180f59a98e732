import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { isFeedId } from '../../core/feedIds';
import { FOR_ANYONE } from '../asker';
import { routeOf } from '../failures';
import { createGatewayMetrics, type LiveState } from './gatewayMetrics';
import { createScrapeDoor } from './mayScrape';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);
const feedParams = z.object({ id: z.string() });

/** The process is one, however many gateways run in it; what watches it cannot be taken down again, so that it begins when first asked for. */
let ofProcess: Registry | null = null;
const processText = (): Promise<string> => {
  if (ofProcess === null) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess.metrics();
};

type MetricsRoute = Parameters<typeof createGatewayMetrics>[0] & Parameters<typeof createScrapeDoor>[0] & { live: () => LiveState | null };

/** Counts what is answered, and tells it at GET /api/metrics to those who may know, [OP3]; to anybody else there is nothing there. */
export const serveMetrics = (app: FastifyInstance, options: MetricsRoute): void => {
  const metrics = createGatewayMetrics(options);
  const mayScrape = createScrapeDoor(options);
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    const status = String(reply.statusCode);
    const method = METHODS.has(request.method) ? request.method : 'other';
    metrics.observe({ method, route, status }, reply.elapsedTime / 1_000);
    if (route !== '/api/feeds/:id' || (status !== '200' && status !== '304')) return;
    const params = feedParams.safeParse(request.params);
    if (params.success && isFeedId(params.data.id)) metrics.countFeed(params.data.id, status);
  });
  app.get('/api/metrics', FOR_ANYONE, async ({ headers, socket }, reply) => {
    if (!mayScrape({ headers, address: socket.remoteAddress })) throw new ProblemError('not-found', 'Không có địa chỉ này.');
    const text = [await metrics.text(), await processText()].join('\n');
    return reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(text);
  });
};
