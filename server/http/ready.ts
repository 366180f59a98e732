import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../contract/problem';
import type { Store } from '../store/store';
import { FOR_ANYONE } from './asker';

export const PROBE_ROUTE = '/api/ready';
const ANSWER_LIMIT_MS = 3_000;
const RETRY_AFTER_S = '5';
const NOT_NOW = 'Máy chủ này đang khởi động hoặc đang dừng nên chưa nhận việc. Hãy thử lại sau ít giây; nếu có máy chủ khác, dùng máy đó.';
const NO_DATABASE = 'Cơ sở dữ liệu chưa trả lời. Hãy kiểm tra cơ sở dữ liệu và đường mạng tới nó; máy chủ tự nhận việc lại khi nó trả lời.';

/** Asks the database something small, once for all who wait: a probe every second must not queue up behind one that hangs. */
const createProbe = (store: Store, limitMs: number) => {
  let asking: Promise<unknown> | null = null;
  return async (): Promise<boolean> => {
    asking ??= store.read(null, async () => undefined, { passes: true }).finally(() => (asking = null));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), limitMs)));
    const answers = asking.then(
      () => true,
      () => false,
    );
    return Promise.race([answers, late]).finally(() => clearTimeout(timer));
  };
};

interface ReadyOptions {
  store: Store;
  /** It has started, and has not been told to end. */
  isServing: () => boolean;
  limitMs?: number;
}

/** Whether work may be given to this gateway, [OP1]: GET /api/ready is 200, or 503 with what it is waiting for. */
export const serveReady = (app: FastifyInstance, { store, isServing, limitMs = ANSWER_LIMIT_MS }: ReadyOptions): void => {
  const answers = createProbe(store, limitMs);
  app.get(PROBE_ROUTE, FOR_ANYONE, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const why = !isServing() ? NOT_NOW : (await answers()) ? null : NO_DATABASE;
    if (why === null) return { status: 'ready' };
    const { problem } = new ProblemError('unavailable', why);
    reply.code(problem.status).header('retry-after', RETRY_AFTER_S).type('application/problem+json; charset=utf-8');
    return reply.send(JSON.stringify(problem));
  });
};
