import compress from '@fastify/compress';
import files from '@fastify/static';
import Fastify from 'fastify';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { FEEDS } from '../contract/feeds/index';
import { ProblemError } from '../contract/problem';
import { LOCAL_PRINCIPAL } from './access/principal';
import type { Context } from './core/answer';
import { serveFeeds } from './http/feeds';
import { answerProblems } from './http/problems';
import { secureHeaders } from './http/security';
import { serveSockets } from './live/sockets';

/** The gateway: feeds over HTTP, events over Socket.IO and the built pages, on one port. */
export const createGateway = async ({
  context,
  webDir,
  host,
  port,
}: {
  context: Context;
  webDir: string | null;
  host: string;
  port: number;
}) => {
  const app = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: true });
  secureHeaders(app);
  answerProblems(app);
  await app.register(compress, { global: true, threshold: 1024 });
  serveFeeds(app, context, () => LOCAL_PRINCIPAL);
  app.get('/api/health', async () => context.store.read(null, async ({ revision }) => ({ status: 'ok', revision })));
  app.all('/api/*', async () => {
    throw new ProblemError('not-found', 'Không có địa chỉ này.');
  });
  if (webDir && existsSync(webDir)) {
    await app.register(files, {
      root: resolve(webDir),
      setHeaders: (reply, path) => {
        reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // Every view is a URL: what is no file is a view.
    app.setNotFoundHandler((_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  }
  await context.store.ensureChannels(Object.values(FEEDS).flatMap(({ channels }) => channels.map(({ topic }) => topic)));
  const live = await serveSockets(app.server, context.store, () => LOCAL_PRINCIPAL, context.now);
  await app.listen({ host, port });
  const address: AddressInfo | string | null = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async (): Promise<void> => {
      await live.close();
      await app.close();
    },
  };
};
