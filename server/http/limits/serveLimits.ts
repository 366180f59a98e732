import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../../contract/problem';
import type { Principal } from '../../access/principal';
import type { Context } from '../../core/answer';
import { createRefusalCounter } from '../../core/refusalCounter';
import { classOf } from './classOf';
import { KNOCKS, RATES, WINDOW_MS, type LimitClass, type Rates } from './rates';

const DONE: Record<LimitClass, string> = {
  pages: 'mở trang',
  feeds: 'tải số liệu',
  commands: 'thực hiện thao tác',
  exports: 'xuất dữ liệu',
  uploads: 'gửi tệp',
  systems: 'gọi giao diện kết nối',
  'sign-in': 'đăng nhập',
  knock: 'xin mã ghép nối màn hình',
};
/** What is refused of these is in the audit, as what is turned away at their doors is, [CM6]. */
const AUDITED: ReadonlySet<LimitClass> = new Set(['commands', 'exports', 'uploads', 'systems', 'sign-in', 'knock']);
const NOBODY: Principal = { id: '?', name: '?', scopes: new Set() };

const tooMany = (what: string, seconds: number): ProblemError =>
  new ProblemError('too-many', `Đã ${what} quá nhiều lần trong một phút nên hệ thống tạm dừng. Hãy chờ ${seconds} giây rồi thử lại.`);

interface LimitOptions {
  addressOf: (request: FastifyRequest['raw']) => string;
  rates?: Partial<Rates>;
  knocks?: number;
}

/**
 * Limits of how often, by class of route and by who asks: by identity where one is known, else by address (an IPv6 one by its network of
 * 64 bits), [SC3]. Counted in memory, of the 5,000 that asked last in each class; what is over is answered 429 with `Retry-After`.
 * `knock` is to be hooked in before it is found out who asks, `count` after that.
 */
export const createLimits = async (app: FastifyInstance, context: Context, options: LimitOptions) => {
  const { addressOf, knocks = KNOCKS } = options;
  const rates = { ...RATES, ...options.rates };
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  await app.register(rateLimit, { global: false });

  const byAddress = ({ raw }: FastifyRequest): string => normalizeIP(addressOf(raw));
  const idOf = ({ identity }: FastifyRequest): string | null =>
    identity === null || identity.via === 'local' ? null : identity.principal.id;
  const limiter = (max: number | ((request: FastifyRequest) => number), keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow: WINDOW_MS, keyGenerator });
  const spend = async (take: ReturnType<typeof limiter>, request: FastifyRequest): Promise<number | null> => {
    const state = await take(request);
    return !state.isAllowed && state.isExceeded ? state.ttlInSeconds : null;
  };

  const knocking = limiter(knocks, byAddress);
  const limiterOf = ({ perIdentity, perAddress }: Rates[LimitClass]) =>
    limiter(
      (request) => (idOf(request) === null ? perAddress : perIdentity),
      (request) => {
        const id = idOf(request);
        return id === null ? `address ${byAddress(request)}` : `identity ${id}`;
      },
    );
  const limiters: Record<LimitClass, ReturnType<typeof limiter>> = {
    pages: limiterOf(rates.pages),
    feeds: limiterOf(rates.feeds),
    commands: limiterOf(rates.commands),
    exports: limiterOf(rates.exports),
    uploads: limiterOf(rates.uploads),
    systems: limiterOf(rates.systems),
    'sign-in': limiterOf(rates['sign-in']),
    knock: limiterOf(rates.knock),
  };

  const refuse = async (request: FastifyRequest, reply: FastifyReply, kind: LimitClass, seconds: number): Promise<never> => {
    reply.header('retry-after', String(seconds));
    const problem = tooMany(DONE[kind], seconds);
    if (!AUDITED.has(kind)) throw problem;
    throw await refusals.refuse({ command: `limit.${kind}`, body: null }, problem, request.identity?.principal ?? NOBODY, kind);
  };

  return {
    knock: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const seconds = await spend(knocking, request);
      if (seconds === null) return;
      reply.header('retry-after', String(seconds));
      throw tooMany(DONE.pages, seconds);
    },
    count: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const kind = classOf(request);
      const seconds = await spend(limiters[kind], request);
      if (seconds !== null) await refuse(request, reply, kind, seconds);
    },
  };
};
