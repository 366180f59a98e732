import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod/mini';
import { REPLAYED_HEADER } from '../../contract/command';
import { COMMANDS } from '../../contract/commands/index';
import { ProblemError } from '../../contract/problem';
import type { Context } from '../core/answer';
import { execute } from '../core/execute';
import { createRefusalCounter } from '../core/refusalCounter';
import { principalOf } from './asker';
import type { Door } from './sameOrigin';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** What is no JSON is left for the command to refuse, so that the audit has it too. */
const parse = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

const commandParams = z.object({ command: z.string() });
const isTooLarge = (error: unknown): boolean => error instanceof Error && 'statusCode' in error && error.statusCode === 413;

const TOO_LARGE = 'Lệnh gửi lên vượt quá 1 MiB. Hãy chia nhỏ rồi gửi lại.';
const CROSS_ORIGIN = 'Lệnh chỉ được gửi từ chính trang của hệ thống. Hãy mở hệ thống bằng địa chỉ chính thức rồi thực hiện lại.';
const NOT_JSON = 'Lệnh phải được gửi dạng JSON: đặt Content-Type là application/json.';

const problemOf = (command: string, headers: IncomingHttpHeaders, door: Door): ProblemError | null => {
  if (!door.isOurPage(headers)) return new ProblemError('cross-origin', CROSS_ORIGIN);
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return new ProblemError('not-json', NOT_JSON);
  return Object.hasOwn(COMMANDS, command) ? null : new ProblemError('not-found', 'Không có lệnh này.');
};

/**
 * Takes commands at POST /api/commands/{command}: from our own pages only, as JSON only, [CM7]. What is turned away before it is
 * a command is counted in the audit, [CM6].
 */
export const serveCommands = (app: FastifyInstance, context: Context, door: Door): void => {
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    // What is too long is never read, and yet written down, [CM6].
    scope.setErrorHandler(async (error, request) => {
      if (!isTooLarge(error)) throw error;
      const { command } = commandParams.parse(request.params);
      throw await refusals.refuse({ command, body: null }, new ProblemError('too-large', TOO_LARGE), principalOf(request));
    });
    scope.post<{ Params: { command: string } }>('/api/commands/:command', async (request, reply) => {
      const { command } = request.params;
      const body = parse(request.body);
      reply.header('cache-control', 'no-store');
      const wrong = problemOf(command, request.headers, door);
      if (wrong) throw await refusals.refuse({ command, body }, wrong, principalOf(request));
      const { status, text, replayed } = await execute({ command, body }, principalOf(request), context);
      if (replayed) reply.header(REPLAYED_HEADER, 'true');
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      return reply.code(status).type(`${type}; charset=utf-8`).send(text);
    });
  });
};
