import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { normalizeIP } from '@fastify/rate-limit';
import { Server, type Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '../../contract/events';
import { rightsDigest, type Access } from '../access/identity';
import type { Principal } from '../access/principal';
import { cameFrom } from '../http/cameFrom';
import { SECURITY_HEADERS, type SecurityHeaders } from '../http/security';
import { createBoundedCache } from '../http/boundedCache';
import type { Store } from '../store/store';
import { openExchange } from './exchange';
import type { Line } from './line';
import { createPlaces, LINE_LIMITS, type LineLimits } from './places';
import { createBucket } from './relay/bucket';
import type { RelayOptions } from './relay/relay';
import { createSeated } from './seated';
import type { LiveTiming } from './timing';

/** A client whose transport has not taken so many packets is left alone until it has. */
const CLOGGED_PACKETS = 64;
/** How many addresses are remembered for how often they knocked. */
const MOST_ADDRESSES = 5_000;
const roomOf = (channel: string): string => `push:${channel}`;

const toLine = (socket: Socket<ClientEvents, ServerEvents>): Line => ({
  id: socket.id,
  isGone: () => socket.disconnected,
  // Engine.IO's packets that the transport has not yet taken; the field is not in its types.
  isClogged: () => {
    const buffer: unknown = Reflect.get(socket.conn, 'writeBuffer');
    return Array.isArray(buffer) && buffer.length > CLOGGED_PACKETS;
  },
  push: (message) => void socket.emit('push', message),
  enter: (channel) => void socket.join(roomOf(channel)),
  leave: (channel) => void socket.leave(roomOf(channel)),
  cutOff: () => void socket.disconnect(true),
});

const letGo = async (sockets: readonly Pick<Socket, 'disconnect'>[], spreadMs: number): Promise<void> => {
  const each = sockets.map(
    (socket) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          socket.disconnect(true);
          resolve();
        }, Math.random() * spreadMs);
      }),
  );
  await Promise.all(each);
};

/** What the door of the gateway tells of who knocks here; without it every connection is of one address. */
interface Surroundings {
  secure?: SecurityHeaders;
  addressOf?: (request: IncomingMessage) => string;
  limits?: Partial<LineLimits>;
  /** Hears who asked for a channel that they may not follow, and from where. */
  onDenied?: (principal: Principal, channel: string) => void;
}

/** The exchange over Socket.IO; each line is a socket, each channel a room. How many there are and how fast one may ask is bounded, [SC5]. */
export const serveSockets = async (
  http: HttpServer,
  store: Store,
  access: Access,
  now: () => Date,
  timing: LiveTiming,
  /** Whether who knocks may open a socket, [AC2]; where nobody can tell, no page may. */
  mayConnect: (headers: IncomingHttpHeaders) => boolean = ({ origin }) => origin === undefined,
  relay?: RelayOptions,
  { secure = SECURITY_HEADERS, addressOf = () => '', limits = {}, onDenied }: Surroundings = {},
) => {
  const { linesPerAddress, linesPerIdentity, burst, perSecond, handshakeMs, handshakes, handshakesPerSecond } = {
    ...LINE_LIMITS,
    ...limits,
  };
  const knocks = createBoundedCache<ReturnType<typeof createBucket>>(MOST_ADDRESSES);
  const mayKnock = (address: string): boolean => {
    const bucket = knocks.get(address) ?? createBucket(() => performance.now(), handshakes, handshakesPerSecond);
    knocks.put(address, bucket, 1);
    return bucket.take();
  };
  const mayAsk = (request: IncomingMessage): boolean => {
    const address = normalizeIP(addressOf(request));
    return mayConnect(request.headers) && ofAddress.hasPlace(addressOf(request)) && mayKnock(address);
  };
  const ofAddress = createPlaces(linesPerAddress);
  const ofIdentity = createPlaces(linesPerIdentity);
  const seated = createSeated(access, () => now().getTime());
  const io = new Server<ClientEvents, ServerEvents>(http, {
    serveClient: false,
    allowRequest: (request, allow) =>
      void (mayAsk(request) ? seated.admit(request) : Promise.resolve(false)).then((isIn) => allow(null, isIn)),
    connectTimeout: handshakeMs,
    upgradeTimeout: handshakeMs,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    maxHttpBufferSize: 64 * 1024,
  });
  // What Engine.IO answers by itself, its refusals too, goes past the hooks of the HTTP server.
  io.engine.use((_request: IncomingMessage, response: ServerResponse, next: () => void) => {
    for (const [name, value] of Object.entries(secure)) response.setHeader(name, value);
    next();
  });
  // Counted from the first packet on: a connection that never becomes a line takes a place too.
  io.engine.on(
    'connection',
    (connection: { request: IncomingMessage; close: (discard: boolean) => void; once: (event: 'close', heard: () => void) => void }) => {
      const leave = ofAddress.take(addressOf(connection.request));
      if (leave) connection.once('close', leave);
      else connection.close(true);
    },
  );
  const wires = {
    broadcast: (channel: string, message: Parameters<ServerEvents['push']>[0]) => void io.to(roomOf(channel)).emit('push', message),
    beat: (ids: readonly string[], message: Parameters<ServerEvents['heartbeat']>[0]) => void io.to([...ids]).emit('heartbeat', message),
    tell: (ids: readonly string[], message: Parameters<ServerEvents['told']>[0]) => void io.to([...ids]).emit('told', message),
  };
  const exchange = await openExchange({
    store,
    now,
    timing,
    wires,
    onTouched: access.take,
    ...(relay && { relay }),
    ...(onDenied && { onDenied }),
  });

  io.on('connection', (socket) => {
    const identity = seated.sit(socket);
    const leave = identity === null || identity.via === 'local' ? () => undefined : ofIdentity.take(identity.principal.id);
    if (identity === null || leave === null) return void socket.disconnect(true);
    if (identity.via !== 'local') socket.emit('rights', rightsDigest(identity));
    const bucket = createBucket(() => performance.now(), burst, perSecond);
    socket.use((_event, next) => (bucket.take() ? next() : void socket.disconnect(true)));
    const line = exchange.connect(toLine(socket), () => ({
      ...identity.principal,
      from: cameFrom(identity.via, addressOf(socket.request)),
    }));
    socket.on('subscribe', (request, reply) => {
      if (typeof reply === 'function') line.subscribe(request, reply);
    });
    socket.on('unsubscribe', line.unsubscribe);
    socket.on('listen', (request, reply) => {
      if (typeof reply === 'function') line.listen(request, reply);
    });
    socket.on('unlisten', line.unlisten);
    socket.on('tell', (request, reply) => {
      if (typeof reply === 'function') line.tell(request, reply);
    });
    socket.on('disconnect', () => {
      leave();
      seated.rise(socket);
      line.end();
    });
  });

  return {
    /** Open live connections, and how far this gateway has passed on what is stored. */
    openSockets: (): number => io.engine.clientsCount,
    heads: exchange.heads,
    /** `spreadMs`: over how long those who are here are let go, each at a moment of its own; until then they are served. */
    close: async (spreadMs = 0): Promise<void> => {
      if (spreadMs > 0) await letGo([...io.sockets.sockets.values()], spreadMs);
      seated.close();
      await exchange.close();
      io.disconnectSockets(true);
      await io.close();
    },
  };
};
