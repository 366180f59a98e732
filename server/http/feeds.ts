import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { CURSORS_HEADER, formatCursors } from '../../contract/feed';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import { ask, type Asked, type Context, type Question } from '../core/answer';
import { createRefusalCounter } from '../core/refusalCounter';
import { FEED_VIEW, type ViewLedger } from '../core/trail/viewLedger';
import { principalOf } from './asker';
import { codingFor } from './etag';
import { createFinishedAnswers } from './finishedAnswers';
import { matches, matchesAny } from './matches';
import { programVersion } from './programVersion';

const query = z.record(z.string(), z.string());
const NO_PROTO = 'Không có tham số __proto__. Hãy bỏ tham số này khỏi địa chỉ.';

const readQuery = (raw: unknown): Record<string, string> => {
  // A record of zod leaves this one name out without a word.
  if (typeof raw === 'object' && raw !== null && Object.hasOwn(raw, '__proto__')) throw new ProblemError('bad-request', NO_PROTO);
  const parsed = query.safeParse(raw);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
  throw new ProblemError('bad-request', `Mỗi tham số chỉ được ghi một lần. Hãy kiểm tra: ${names}.`);
};

/**
 * Serves every feed of the registry at /api/feeds/{id}, [FD1]; a 304 renews the cursors too, [FD3], and reads no body, [FD6].
 * What is small is sent in gzip too, where it is taken: the coding, and so the ETag, is known before the body is.
 * The policy is asked before anything that is kept.
 */
export const serveFeeds = (app: FastifyInstance, context: Context, views: Pick<ViewLedger, 'saw'>): void => {
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  /** Who is denied is in the audit, [AU3]; what is asked wrongly is nobody's secret. */
  const allowed = async (question: Question, principal: Principal): Promise<Asked> => {
    try {
      return ask(question, principal, context);
    } catch (error) {
      if (!(error instanceof ProblemError && error.kind === 'forbidden')) throw error;
      const { feed } = question;
      throw await refusals.refuse({ command: FEED_VIEW, subject: `feed:${feed}`, body: null }, error, principal, feed);
    }
  };
  const finished = createFinishedAnswers(context, programVersion());
  app.get<{ Params: { id: string } }>('/api/feeds/:id', { compress: false }, async (request, reply) => {
    const { asOf = null, ...params } = readQuery(request.query);
    const coding = codingFor(request.headers['accept-encoding']);
    const known = request.headers['if-none-match'];
    const principal = principalOf(request);
    const asked = await allowed({ feed: request.params.id, params, asOf }, principal);
    const { etag, cursors, bytes } = await finished(asked, coding, (own) => matches(known, own));
    reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding', [CURSORS_HEADER]: formatCursors(cursors) });
    views.saw(principal, asked.feed, params, asOf);
    if (bytes === null || matchesAny(known)) return reply.code(304).send();
    if (coding === 'gzip') reply.header('content-encoding', 'gzip');
    return reply.type('application/json; charset=utf-8').send(bytes);
  });
};
