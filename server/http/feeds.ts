import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { CURSORS_HEADER, formatCursors } from '../../contract/feed';
import type { Principal } from '../access/principal';
import { answer, type Context } from '../core/answer';

const query = z.record(z.string(), z.string());

/** Serves every feed of the registry at /api/feeds/{id}, [FD1]; a 304 renews the cursors too, [FD3]. */
export const serveFeeds = (app: FastifyInstance, context: Context, principal: () => Principal): void => {
  app.get<{ Params: { id: string } }>('/api/feeds/:id', async (request, reply) => {
    const { asOf = null, ...params } = query.parse(request.query);
    const { envelope, cursors } = await answer({ feed: request.params.id, params, asOf }, principal(), context);
    const text = JSON.stringify(envelope);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache').header(CURSORS_HEADER, formatCursors(cursors));
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  });
};
