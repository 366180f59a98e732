import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents, SubscribeRequest } from '../../contract/events';
import type { ListenRequest, TellRequest } from '../../contract/relay';
import { backoff, type LinkTiming } from './timing';

/** What the link hears; messages come as they are, unread. */
export interface PortEvents {
  up: () => void;
  down: () => void;
  push: (raw: unknown) => void;
  heartbeat: (raw: unknown) => void;
  /** What is passed on and kept nowhere. */
  told: (raw: unknown) => void;
  /** Who sits here may no longer, or may now do something else; the line is cut after it. */
  ended: (raw: unknown) => void;
  /** What those who sit at this line may do, in few letters. */
  rights: (raw: unknown) => void;
}

/** What the link can do with a line that comes back by itself. */
export interface Port {
  subscribe: (request: SubscribeRequest, reply: (raw: unknown) => void) => void;
  unsubscribe: (channel: string) => void;
  listen: (request: ListenRequest, reply: (raw: unknown) => void) => void;
  unlisten: (room: string) => void;
  tell: (request: TellRequest, reply: (raw: unknown) => void) => void;
  /** Gives up the present line and connects anew. */
  renew: () => void;
  close: () => void;
}
export type Connect = (url: string, events: PortEvents, timing: LinkTiming) => Port;

/** The port over Socket.IO. */
export const connectSocketIo: Connect = (url, events, timing) => {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: timing.reconnect,
    reconnectionDelayMax: timing.reconnectMax,
    randomizationFactor: 0.5,
    timeout: timing.connect,
  });
  let comeBack: ReturnType<typeof setTimeout> | undefined;
  socket.on('connect', events.up);
  socket.on('push', events.push);
  socket.on('heartbeat', events.heartbeat);
  socket.on('told', events.told);
  socket.on('ended', events.ended);
  socket.on('rights', events.rights);
  // After the server's own goodbye (it is restarting, or it refused us) Socket.IO does not come back by itself.
  const returnLater = (): void => {
    events.down();
    clearTimeout(comeBack);
    if (!socket.active) comeBack = setTimeout(() => socket.connect(), backoff(0, timing.reconnect, timing.reconnectMax, Math.random));
  };
  socket.on('connect_error', () => {
    returnLater();
    // A browser does not tell a refused line from a dead one: whether somebody still sits here has to be asked.
    events.ended('refused');
  });
  socket.on('disconnect', (reason) => (reason === 'io client disconnect' ? events.down() : returnLater()));
  return {
    // What is asked of a line that is down is dropped: the link asks anew, from its position, when the line is up.
    subscribe: (request, reply) => {
      if (socket.connected) socket.emit('subscribe', request, reply);
    },
    unsubscribe: (channel) => {
      if (socket.connected) socket.emit('unsubscribe', channel);
    },
    listen: (request, reply) => {
      if (socket.connected) socket.emit('listen', request, reply);
    },
    unlisten: (room) => {
      if (socket.connected) socket.emit('unlisten', room);
    },
    tell: (request, reply) => {
      if (socket.connected) socket.emit('tell', request, reply);
    },
    renew: () => socket.disconnect().connect(),
    close: () => {
      clearTimeout(comeBack);
      socket.close();
    },
  };
};
