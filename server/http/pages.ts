import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '../../contract/problem';

/** Below these, an address that is not served is missing; it is no view. */
const NO_VIEWS = /^\/(?:api|assets|socket\.io)(?:\/|$)/;

/** Serves the built pages in `webDir`, when there are any; what is asked for with GET and is no file is a view. */
export const servePages = async (app: FastifyInstance, webDir: string | null): Promise<void> => {
  const built = webDir !== null && existsSync(webDir);
  if (built) {
    await app.register(files, {
      root: resolve(webDir),
      // No file of ours is asked for in parts, and a part that is not there would be answered as a fault.
      acceptRanges: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(({ method, url }, reply) => {
    if (method !== 'GET' && method !== 'HEAD') {
      reply.header('allow', 'GET, HEAD');
      throw new ProblemError('method-not-allowed', `Địa chỉ này không nhận ${method}; chỉ đọc được bằng GET.`);
    }
    if (!built || NO_VIEWS.test(url.split('?')[0] ?? '')) throw new ProblemError('not-found', 'Không có địa chỉ này.');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
};
