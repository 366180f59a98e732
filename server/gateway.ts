import compress from '@fastify/compress';
import Fastify from 'fastify';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ProblemError } from '../contract/problem';
import { fixedAccess, type Access } from './access/identity';
import type { SignOn } from './access/openAccess';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import type { Context } from './core/answer';
import { askWho } from './http/asker';
import { createAddressOf } from './http/clientAddress';
import { createDeniedJoins } from './core/trail/deniedJoins';
import { createViewLedger } from './core/trail/viewLedger';
import { serveAudit } from './http/audit/serveAudit';
import { serveCommands } from './http/commands';
import { createGentleEnd } from './http/endGently';
import { logFailures } from './http/failures';
import { serveFeeds } from './http/feeds';
import { serveFrame } from './http/frame';
import { serveHealth } from './http/health';
import { serveImports } from './http/imports';
import { refuseLongAddresses } from './http/limits/longAddresses';
import type { Rates } from './http/limits/rates';
import { createLimits } from './http/limits/serveLimits';
import { limitBodies, limitConnections, SLOW_LIMITS, slowOptions, type SlowLimits } from './http/limits/slowClients';
import { CONSOLE_LOG, type Log } from './http/log';
import { serveMetrics } from './http/metrics/serveMetrics';
import { servePages } from './http/pages';
import type { PaperlessKey } from './http/paperless/readPaperlessKeys';
import { serveLinks } from './http/paperless/serveLinks';
import { PAPERLESS_ROUTES, servePaperless } from './http/paperless/servePaperless';
import { serveSession } from './http/session';
import { serveOwnSession } from './http/signOn/serveOwnSession';
import { serveRole } from './http/signOn/serveRole';
import { serveSignOn } from './http/signOn/serveSignOn';
import { serveViewLinks } from './http/signOn/serveViewLinks';
import { serveWallDoor } from './http/signOn/serveWallDoor';
import { serveOpenApi } from './http/openapi';
import { refuseForeignHosts } from './http/ownHosts';
import { answerProblems } from './http/problems';
import { programVersion } from './http/programVersion';
import { serveReady } from './http/ready';
import { refuseAddress, refuseUnparsed } from './http/refusals';
import { createDoor } from './http/sameOrigin';
import { secureHeaders, securityHeaders } from './http/security';
import { refuseWrongMethods } from './http/wrongMethods';
import type { LineLimits } from './live/places';
import { keepTrimmed, RETENTION, type Retention } from './live/retention';
import type { RelayBus } from './live/relay/bus';
import { storedRelayPorts } from './live/relay/storedPorts';
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
  trustedProxies = [],
  limits = {},
  paperlessKeys = [],
  principal = () => LOCAL_PRINCIPAL,
  signOn = null,
  access = signOn?.access ?? fixedAccess(principal),
  relayBus = null,
  live: timing = {},
  retention = {},
  watchEveryMs = 1_000,
  imports = null,
  isServing = () => true,
  metricsToken = null,
  spreadMs = 0,
  log = CONSOLE_LOG,
}: {
  context: Context;
  webDir: string | null;
  host: string;
  port: number;
  /** Where people reach it beside `host`, through a proxy: `https://ioc.example.vn`. */
  publicOrigins?: readonly string[];
  /** Whose pages may show it in a frame; none: nobody's. */
  frameAncestors?: readonly string[];
  /** Whose `X-Forwarded-For` is believed; none: nobody's. */
  trustedProxies?: readonly string[];
  /** Other limits than the product's. */
  limits?: { rates?: Partial<Rates>; slow?: Partial<SlowLimits>; lines?: Partial<LineLimits>; knocks?: number };
  /** Keys of the paperless-meeting systems; none: that door is not there. */
  paperlessKeys?: readonly PaperlessKey[];
  /** Who asks, where `access` is not told: one for all. */
  principal?: () => Principal;
  /** How people sign on; null: they do not. */
  signOn?: SignOn | null;
  /** Who comes in. */
  access?: Access;
  /** What joins the relay to that of other gateways; null: there are none. */
  relayBus?: RelayBus | null;
  live?: Partial<LiveTiming>;
  retention?: Partial<Retention>;
  /** How often sources are looked at for being late; the journal has the exact moments whatever this is. */
  watchEveryMs?: number;
  /** Where files of reports come in; null: nowhere. */
  imports?: Parameters<typeof serveImports>[3] | null;
  /** It has started and has not been told to end: what /api/ready says. */
  isServing?: () => boolean;
  /** Who has it may read /api/metrics from anywhere. */
  metricsToken?: string | null;
  /** Over how long the live connections are let go at the close, ms: a thousand screens should not all come back at one moment. */
  spreadMs?: number;
  log?: Log;
}) => {
  const secure = securityHeaders(frameAncestors, publicOrigins);
  const slow = { ...SLOW_LIMITS, ...limits.slow };
  const addressOf = createAddressOf(trustedProxies);
  const app = Fastify({
    ...slowOptions(slow),
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    frameworkErrors: refuseAddress(secure),
    clientErrorHandler: refuseUnparsed(secure),
  });
  const door = createDoor({ host, publicOrigins });
  secureHeaders(app, secure);
  const end = createGentleEnd(app);
  answerProblems(app, logFailures(app, log));
  refuseForeignHosts(app, door);
  refuseLongAddresses(app);
  await app.register(compress, { global: true, threshold: 1024 });
  const limited = await createLimits(app, context, { addressOf, ...limits });
  app.addHook('onRequest', limited.knock);
  askWho(app, access, addressOf);
  app.addHook('onRequest', limited.count);
  limitBodies(app, slow);
  limitConnections(app.server, slow, trustedProxies);
  const views = createViewLedger(context);
  const joins = createDeniedJoins(context);
  app.addHook('onClose', () => Promise.all([views.close(), joins.close()]).then(() => undefined));
  serveFeeds(app, context, views);
  serveAudit(app, context, views);
  serveCommands(app, context, door);
  if (imports) serveImports(app, context, door, imports, views);
  serveOpenApi(app);
  serveHealth(app, context);
  serveReady(app, { store: context.store, isServing });
  let line: Awaited<ReturnType<typeof serveSockets>> | null = null;
  const { store, now } = context;
  serveMetrics(app, {
    store,
    now,
    live: () => line,
    version: programVersion(),
    token: metricsToken,
    isProxied: publicOrigins.length + trustedProxies.length > 0,
  });
  serveSession(app, access, publicOrigins);
  if (signOn) {
    serveSignOn(app, context, signOn, publicOrigins);
    serveOwnSession(app, context, { ...signOn, door }, publicOrigins);
    serveWallDoor(app, context, { ...signOn, door });
    serveViewLinks(app, context, signOn);
  } else if (access.mode === 'embedded') serveRole(app, context, door);
  serveFrame(app, frameAncestors);
  const paperless = { keys: paperlessKeys, publicOrigins, views, onEntered: () => access.take([]) };
  serveLinks(app, context, paperless);
  if (paperlessKeys.length > 0) servePaperless(app, context, paperless);
  refuseWrongMethods(app, paperlessKeys.length > 0 ? PAPERLESS_ROUTES : {});
  app.all('/api/*', async () => {
    throw new ProblemError('not-found', 'Không có địa chỉ này.');
  });
  await servePages(app, webDir);
  const live = await serveSockets(
    app.server,
    context.store,
    access,
    context.now,
    { ...LIVE_TIMING, ...timing },
    door.mayConnect,
    relayBus === null ? undefined : { ports: storedRelayPorts(context.store), bus: relayBus },
    {
      secure,
      addressOf,
      limits: limits.lines ?? {},
      onDenied: joins.denied,
    },
  );
  line = live;
  await app.listen({ host, port }).catch(async (error: unknown) => {
    await live.close();
    throw error;
  });
  const watch = keepSourcesWatched(context.store, context.now, watchEveryMs);
  const trimming = keepTrimmed(context.store, { ...RETENTION, ...retention });
  const address: AddressInfo | string | null = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    /** What is asked from now on closes its connection: called as soon as the end is known, while others are still let in. */
    announceEnd: end.announce,
    /** Nobody new is let in, live connections are let go, requests under way are answered, then all is closed, [OP2]. */
    close: async (): Promise<void> => {
      end.stopAccepting();
      await watch.stop();
      await trimming.stop();
      await live.close(spreadMs);
      await end.finished();
      await app.close();
    },
  };
};
