import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import type { Context } from '../../core/answer';
import { createRefusalCounter } from '../../core/refusalCounter';
import { askAudit, checkAuditReader } from '../../core/trail/askAudit';
import { exportAudit } from '../../core/trail/exportAudit';
import { readChains } from '../../core/trail/readChains';
import { FEED_VIEW, type ViewLedger } from '../../core/trail/viewLedger';
import { principalOf } from '../asker';

/** What each address of the audit takes. */
export const AUDIT_ROUTES = { '/api/audit': ['GET', 'HEAD'], '/api/audit/chains': ['GET', 'HEAD'], '/api/audit/export': ['GET'] };
const AUDIT = 'audit';
const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };
const query = z.record(z.string(), z.string());

const readQuery = ({ query: raw }: FastifyRequest): Record<string, string> => {
  const parsed = query.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new ProblemError('bad-request', 'Mỗi tham số tìm trong nhật ký chỉ được ghi một lần.');
};

/** The audit over HTTP, never kept by anybody. Who looks into it, takes it out or is denied is in it too, [AU4]. */
export const serveAudit = (app: FastifyInstance, context: Context, views: Pick<ViewLedger, 'saw'>): void => {
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  const guarded = async <T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError && error.kind === 'forbidden')) throw error;
      throw await refusals.refuse({ command: FEED_VIEW, subject: AUDIT, body: null }, error, principalOf(request), AUDIT);
    }
  };
  const json = { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };

  app.get('/api/audit', async (request, reply) => {
    const asked = readQuery(request);
    const page = await guarded(request, () => askAudit(asked, principalOf(request), context));
    const { actor, kind } = asked;
    views.saw(principalOf(request), AUDIT, { ...(actor && { actor }), ...(kind && { kind }) });
    return reply.headers(json).send(JSON.stringify(page));
  });
  app.get('/api/audit/chains', async (request, reply) => {
    const chains = await guarded(request, async () => {
      checkAuditReader(principalOf(request));
      return readChains(context.store);
    });
    return reply.headers(json).send(JSON.stringify(chains));
  });
  // Never with HEAD: what is in the audit as taken was given out.
  app.get('/api/audit/export', { exposeHeadRoute: false }, async (request, reply) => {
    const { form, name, text } = await guarded(request, () => exportAudit(readQuery(request), principalOf(request), context));
    reply.headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` });
    return reply.type(TYPES[form]).send(Readable.from(text));
  });
};
