import type { FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import { PassThrough } from 'node:stream';
import { ProblemError } from '../../../contract/problem';
import { UPLOAD_TIMES } from '../../imports/uploadFolder';
import { createIsProxy } from '../clientAddress';
import { classOf } from './classOf';

/** How long a connection is waited for, in ms, and how many there may be. */
export interface SlowLimits {
  /** Until the head of a request is whole. */
  headMs: number;
  /** Until its body is; an upload has times of its own. */
  bodyMs: number;
  /** While nothing moves on a connection either way. */
  idleMs: number;
  /** Between two requests of one connection. */
  keepAliveMs: number;
  /** How often these are looked after. */
  everyMs: number;
  connections: number;
  /** Of one address that is not a declared proxy. */
  connectionsPerAddress: number;
}

/** An office of 500 behind one address has some seven connections a person; a sender on the worst line of a commune sends a command in a minute. */
export const SLOW_LIMITS: SlowLimits = {
  headMs: 20_000,
  bodyMs: 60_000,
  idleMs: 120_000,
  keepAliveMs: 72_000,
  everyMs: 5_000,
  connections: 10_000,
  connectionsPerAddress: 5_000,
};
/** Head and address together, in bytes; a session's cookie and a long link are below a quarter of it. */
const HEAD_BYTES = 16 * 1024;

/** What Fastify and Node are told, [SC4]. */
export const slowOptions = ({ headMs, idleMs, keepAliveMs, everyMs }: SlowLimits) => ({
  connectionTimeout: idleMs,
  keepAliveTimeout: keepAliveMs,
  // Of the whole request, an upload too, which ends by its own limit before.
  requestTimeout: UPLOAD_TIMES.wholeMs + 60_000,
  http: { maxHeaderSize: HEAD_BYTES, headersTimeout: headMs, connectionsCheckingInterval: everyMs },
});

const SLOW = 'Nội dung gửi lên quá chậm nên không chờ nữa. Hãy kiểm tra đường truyền rồi gửi lại.';

/** A body that is not whole in time is answered 408, and its connection closed; uploads are left to the import door. */
export const limitBodies = (app: FastifyInstance, { bodyMs }: SlowLimits): void => {
  app.addHook('preParsing', async (request, reply, payload) => {
    // Without a body there is nothing to wait for; this hook comes by for every request.
    const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    if (!hasBody || classOf(request) === 'uploads') return payload;
    const within = new PassThrough();
    const late = setTimeout(() => {
      reply.header('connection', 'close');
      within.destroy(new ProblemError('too-slow', SLOW));
    }, bodyMs);
    within.once('close', () => clearTimeout(late));
    payload.once('error', (error) => within.destroy(error)).once('close', () => clearTimeout(late));
    return payload.pipe(within);
  });
};

/** More connections than these are closed as they come: they cost a file handle each, and hold nothing else up. */
export const limitConnections = (server: Server, { connections, connectionsPerAddress }: SlowLimits, proxies: readonly string[]): void => {
  const isProxy = createIsProxy(proxies);
  server.maxConnections = connections;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const from = socket.remoteAddress ?? '';
    if (isProxy(from)) return;
    const others = open.get(from) ?? 0;
    if (others >= connectionsPerAddress) return void socket.destroy();
    open.set(from, others + 1);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left === 0) open.delete(from);
      else open.set(from, left);
    });
  });
};
