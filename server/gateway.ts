import compress from '@fastify/compress';
import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { ProblemError } from '../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import type { Context } from './core/answer';
import { serveCommands } from './http/commands';
import { serveFeeds } from './http/feeds';
import { serveFrame } from './http/frame';
import { serveHealth } from './http/health';
import { serveImports } from './http/imports';
import { servePages } from './http/pages';
import type { PaperlessKey } from './http/paperless/readPaperlessKeys';
import { serveLinks } from './http/paperless/serveLinks';
import { PAPERLESS_ROUTES, servePaperless } from './http/paperless/servePaperless';
import { serveSession } from './http/session';
import { serveOpenApi } from './http/openapi';
import { refuseForeignHosts } from './http/ownHosts';
import { answerProblems } from './http/problems';
import { refuseAddress, refuseUnparsed } from './http/refusals';
import { createDoor } from './http/sameOrigin';
import { secureHeaders } from './http/security';
import { refuseWrongMethods } from './http/wrongMethods';
import { keepTrimmed, RETENTION, type Retention } from './live/retention';
import { serveSockets } from './live/sockets';
import { LIVE_TIMING, type LiveTiming } from './live/timing';
import { keepSourcesWatched } from './live/watchSources';

/** The gateway: feeds over HTTP, events over Socket.IO and the built pages, on one port. */
export const createGateway = async ({
  context,
  webDir,
  host,
  port,
  publicOrigins = [],
  frameAncestors = [],
  paperlessKeys = [],
  principal = () => LOCAL_PRINCIPAL,
  live: timing = {},
  retention = {},
  watchEveryMs = 1_000,
  imports = null,
}: {
  context: Context;
  webDir: string | null;
  host: string;
  port: number;
  /** Where people reach it beside `host`, through a proxy: `https://ioc.example.vn`. */
  publicOrigins?: readonly string[];
  /** Whose pages may show it in a frame; none: nobody's. */
  frameAncestors?: readonly string[];
  /** Keys of the paperless-meeting systems; none: that door is not there. */
  paperlessKeys?: readonly PaperlessKey[];
  /** Who asks; the one local identity until there is a sign-on. */
  principal?: () => Principal;
  live?: Partial<LiveTiming>;
  retention?: Partial<Retention>;
  /** How often sources are looked at for being late; the journal has the exact moments whatever this is. */
  watchEveryMs?: number;
  /** Where files of reports come in; null: nowhere. */
  imports?: Parameters<typeof serveImports>[4] | null;
}) => {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseUnparsed,
  });
  const door = createDoor({ host, publicOrigins });
  secureHeaders(app, frameAncestors);
  answerProblems(app);
  refuseForeignHosts(app, door);
  await app.register(compress, { global: true, threshold: 1024 });
  serveFeeds(app, context, principal);
  serveCommands(app, context, principal, door);
  if (imports) serveImports(app, context, principal, door, imports);
  serveOpenApi(app);
  serveHealth(app, context);
  serveSession(app, principal, publicOrigins);
  serveFrame(app, frameAncestors);
  const paperless = { keys: paperlessKeys, publicOrigins };
  serveLinks(app, context, paperless);
  if (paperlessKeys.length > 0) servePaperless(app, context, paperless);
  refuseWrongMethods(app, paperlessKeys.length > 0 ? PAPERLESS_ROUTES : {});
  app.all('/api/*', async () => {
    throw new ProblemError('not-found', 'Không có địa chỉ này.');
  });
  await servePages(app, webDir);
  const live = await serveSockets(app.server, context.store, principal, context.now, { ...LIVE_TIMING, ...timing }, door.mayConnect);
  await app.listen({ host, port }).catch(async (error: unknown) => {
    await live.close();
    throw error;
  });
  const watch = keepSourcesWatched(context.store, context.now, watchEveryMs);
  const trimming = keepTrimmed(context.store, { ...RETENTION, ...retention });
  const address: AddressInfo | string | null = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async (): Promise<void> => {
      await watch.stop();
      await trimming.stop();
      await live.close();
      await app.close();
    },
  };
};
