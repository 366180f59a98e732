import type { FastifyInstance } from 'fastify';
import { REPLAYED_HEADER } from '../../contract/command';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import type { Context } from '../core/answer';
import { execute } from '../core/execute';
import { refuse } from '../core/refuse';
import { isSameOrigin } from './sameOrigin';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** What is no JSON is left for the command to refuse, so that the audit has it too. */
const parse = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

const CROSS_ORIGIN = 'Lệnh chỉ được gửi từ chính trang của hệ thống. Hãy mở hệ thống bằng địa chỉ chính thức rồi thực hiện lại.';
const NOT_JSON = 'Lệnh phải được gửi dạng JSON: đặt Content-Type là application/json.';

/** Takes commands at POST /api/commands/{command}: from our own pages only, as JSON only, [CM7]. */
export const serveCommands = (app: FastifyInstance, context: Context, principal: () => Principal): void => {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    scope.post<{ Params: { command: string } }>('/api/commands/:command', async (request, reply) => {
      const { command } = request.params;
      const body = parse(request.body);
      reply.header('cache-control', 'no-store');
      if (!isSameOrigin(request.headers))
        throw await refuse({ command, body }, new ProblemError('cross-origin', CROSS_ORIGIN), principal(), context);
      if (!JSON_TYPE.test(request.headers['content-type'] ?? ''))
        throw await refuse({ command, body }, new ProblemError('not-json', NOT_JSON), principal(), context);
      const { status, text, replayed } = await execute({ command, body }, principal(), context);
      if (replayed) reply.header(REPLAYED_HEADER, 'true');
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      return reply.code(status).type(`${type}; charset=utf-8`).send(text);
    });
  });
};
