import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '../../contract/events';
import type { Principal } from '../access/principal';
import { SECURITY_HEADERS } from '../http/security';
import type { Store } from '../store/store';
import { openExchange } from './exchange';
import type { Line } from './line';
import type { RelayOptions } from './relay/relay';
import type { LiveTiming } from './timing';

/** A client whose transport has not taken so many packets is left alone until it has. */
const CLOGGED_PACKETS = 64;
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

/** The exchange over Socket.IO; each line is a socket, each channel a room. */
export const serveSockets = async (
  http: HttpServer,
  store: Store,
  principal: () => Principal,
  now: () => Date,
  timing: LiveTiming,
  /** Whether who knocks may open a socket, [AC2]; where nobody can tell, no page may. */
  mayConnect: (headers: IncomingHttpHeaders) => boolean = ({ origin }) => origin === undefined,
  relay?: RelayOptions,
) => {
  const io = new Server<ClientEvents, ServerEvents>(http, {
    serveClient: false,
    allowRequest: ({ headers }, allow) => allow(null, mayConnect(headers)),
    pingInterval: 10_000,
    pingTimeout: 8_000,
    maxHttpBufferSize: 64 * 1024,
  });
  // What Engine.IO answers by itself, its refusals too, goes past the hooks of the HTTP server.
  io.engine.use((_request: IncomingMessage, response: ServerResponse, next: () => void) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    next();
  });
  const wires = {
    broadcast: (channel: string, message: Parameters<ServerEvents['push']>[0]) => void io.to(roomOf(channel)).emit('push', message),
    beat: (ids: readonly string[], message: Parameters<ServerEvents['heartbeat']>[0]) => void io.to([...ids]).emit('heartbeat', message),
    tell: (ids: readonly string[], message: Parameters<ServerEvents['told']>[0]) => void io.to([...ids]).emit('told', message),
  };
  const exchange = await openExchange({ store, principal, now, timing, wires, ...(relay && { relay }) });

  io.on('connection', (socket) => {
    const line = exchange.connect(toLine(socket));
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
    socket.on('disconnect', line.end);
  });

  return {
    close: async (): Promise<void> => {
      await exchange.close();
      io.disconnectSockets(true);
      await io.close();
    },
  };
};
