import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { CURSORS_HEADER, formatCursors } from '../../contract/feed';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import { answerUnless, type Context } from '../core/answer';
import { codingFor, etagOf, matches } from './etag';
import { programVersion } from './programVersion';

const query = z.record(z.string(), z.string());
const compressed = promisify(gzip);

const readQuery = (raw: unknown): Record<string, string> => {
  const parsed = query.safeParse(raw);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
  throw new ProblemError('bad-request', `Mỗi tham số chỉ được ghi một lần. Hãy kiểm tra: ${names}.`);
};

/**
 * Serves every feed of the registry at /api/feeds/{id}, [FD1]; a 304 renews the cursors too, [FD3], and reads no body, [FD6].
 * What is small is sent in gzip too, where it is taken: the coding, and so the ETag, is known before the body is.
 */
export const serveFeeds = (app: FastifyInstance, context: Context, principal: () => Principal): void => {
  const version = programVersion();
  app.get<{ Params: { id: string } }>('/api/feeds/:id', { compress: false }, async (request, reply) => {
    const { asOf = null, ...params } = readQuery(request.query);
    const coding = codingFor(request.headers['accept-encoding']);
    const known = request.headers['if-none-match'];
    const has = (identity: string) => matches(known, etagOf(version, identity, coding));
    const { identity, envelope, cursors } = await answerUnless(has, { feed: request.params.id, params, asOf }, principal(), context);
    reply.headers({
      etag: etagOf(version, identity, coding),
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding',
      [CURSORS_HEADER]: formatCursors(cursors),
    });
    if (envelope === null) return reply.code(304).send();
    const text = JSON.stringify(envelope);
    reply.type('application/json; charset=utf-8');
    return coding === 'gzip' ? reply.header('content-encoding', 'gzip').send(await compressed(text)) : reply.send(text);
  });
  app.route({
    method: app.supportedMethods.filter((method) => method !== 'GET' && method !== 'HEAD'),
    url: '/api/feeds/:id',
    handler: async ({ method }, reply) => {
      reply.header('allow', 'GET, HEAD');
      throw new ProblemError('method-not-allowed', `Nguồn số liệu không nhận ${method}; chỉ đọc được bằng GET.`);
    },
  });
};
