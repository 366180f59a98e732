import { io, type Socket } from 'socket.io-client';
import { heartbeat, push, subscribeReply, type ClientEvents, type Heartbeat, type Push, type ServerEvents } from '../../contract/events';
import type { RunningGateway } from '../gateway';
import type { Place, PlaceLine } from './place';
import { writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const dial = async (origin: string): Promise<PlaceLine> => {
  const socket: Socket<ServerEvents, ClientEvents> = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false });
  const pushes: Push[] = [];
  const heartbeats: Heartbeat[] = [];
  socket.on('push', (raw) => pushes.push(push.parse(raw)));
  socket.on('heartbeat', (raw) => heartbeats.push(heartbeat.parse(raw)));
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  return {
    // Also what the contract forbids is sent, to see it refused.
    subscribe: async (request) => subscribeReply.parse(await Reflect.apply(socket.emitWithAck, socket, ['subscribe', request])),
    unsubscribe: async (channel) => void socket.emit('unsubscribe', channel),
    pushes: async () => pushes,
    heartbeats: async () => heartbeats,
    close: async () => void socket.close(),
  };
};

/** The gateway as its own process, over HTTP and Socket.IO. */
export const gatewayPlace = ({ origin, inbox }: RunningGateway): Place => ({
  ask: async (path, question = {}) => {
    const answer = await fetch(`${origin}${path}`, question);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  },
  dial: () => dial(origin),
  deliver: async (name, text) => {
    const partial = join(inbox, `.${name}.part`);
    writeFileSync(partial, text);
    renameSync(partial, join(inbox, name));
  },
});
