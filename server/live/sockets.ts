import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { subscribeRequest, type ClientEvents, type ServerEvents, type SubscribeReply } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import { mayJoin } from '../access/policy';
import type { Principal } from '../access/principal';
import type { Store } from '../store/store';
import { tailOutbox, toPublished } from './outboxTail';
import { Subscription } from './subscription';

export const TICK_MS = 50;
const HEARTBEAT_MS = 5_000;
const REPLAY = 2_000;
const POLL_MS = 1_000;
/** A client whose transport has not taken what it was given gets nothing more until it has. */
const WAITING_PACKETS = 64;

const KINDS = new Map(Object.values(FEEDS).flatMap((feed) => feed.channels.map(({ topic, class: kind }) => [topic, kind] as const)));

type Wire = Socket<ClientEvents, ServerEvents>;
interface Client {
  socket: Wire;
  subscriptions: Map<string, Subscription>;
  holding: Map<string, Subscription>;
}

/** The live half of the wire, [LV1]–[LV8]: join, hold, replay, release; one drain a tick; heads in the heartbeat. */
export const serveSockets = async (http: HttpServer, store: Store, principal: () => Principal, now: () => Date) => {
  const io = new Server<ClientEvents, ServerEvents>(http, {
    serveClient: false,
    // Browsers send an Origin; only pages of this very host may open a socket.
    allowRequest: ({ headers }, allow) => allow(null, !headers.origin || hostOf(headers.origin) === headers.host),
    pingInterval: 10_000,
    pingTimeout: 8_000,
    maxHttpBufferSize: 64 * 1024,
  });
  const clients = new Set<Client>();

  const tail = await tailOutbox(
    store,
    [...KINDS.keys()],
    (channel, epoch, rows) => {
      for (const { subscriptions } of clients) {
        const subscription = subscriptions.get(channel);
        if (subscription && subscription.epoch === epoch) for (const row of rows) subscription.offer(row);
      }
    },
    POLL_MS,
  );

  const join = async (client: Client, raw: unknown): Promise<SubscribeReply> => {
    const request = subscribeRequest.safeParse(raw);
    if (!request.success || !mayJoin(principal(), request.data.channel)) return { outcome: 'denied' };
    const { channel, epoch, since } = request.data;
    const first = await store.tail(channel, since, REPLAY);
    if (!first) return { outcome: 'refetch', reason: 'epoch' };
    if (since > 0 && first.epoch !== epoch) return { outcome: 'refetch', reason: 'epoch' };
    if (since > first.seq) return { outcome: 'refetch', reason: 'ahead' };
    if (since < first.trimmedTo || first.seq - since > REPLAY) return { outcome: 'refetch', reason: 'trimmed' };
    const subscription = new Subscription(channel, first.epoch, KINDS.get(channel) ?? 'journal', since);
    for (const row of first.rows) subscription.offer(toPublished(row));
    client.holding.set(channel, subscription);
    // Joined from here on; what was committed between the read and the join is fetched now, before anything is released.
    client.subscriptions.set(channel, subscription);
    const head = await store.tail(channel, subscription.position, REPLAY);
    for (const row of head?.rows ?? []) subscription.offer(toPublished(row));
    client.holding.delete(channel);
    return { outcome: 'joined', head: { channel, epoch: first.epoch, seq: subscription.position } };
  };

  io.on('connection', (socket) => {
    const client: Client = { socket, subscriptions: new Map(), holding: new Map() };
    clients.add(client);
    socket.on('disconnect', () => clients.delete(client));
    socket.on('subscribe', (request, reply) => {
      if (typeof reply !== 'function') return;
      join(client, request).then(reply, (error: unknown) => {
        console.error(error);
        socket.disconnect(true);
      });
    });
    socket.on('unsubscribe', (channel) => client.subscriptions.delete(String(channel)));
  });

  const drain = setInterval(() => {
    for (const { socket, subscriptions, holding } of clients) {
      if (packetsWaiting(socket) > WAITING_PACKETS) continue;
      for (const [channel, subscription] of subscriptions) {
        if (!holding.has(channel)) for (const message of subscription.drain()) socket.emit('push', message);
      }
    }
  }, TICK_MS);

  const beat = setInterval(() => {
    for (const { socket, subscriptions } of clients) {
      const heads = [...subscriptions.values()].map(({ channel, epoch, position }) => ({ channel, epoch, seq: position }));
      socket.emit('heartbeat', { at: now().toISOString(), heads });
    }
  }, HEARTBEAT_MS);

  return {
    close: async (): Promise<void> => {
      tail.stop();
      clearInterval(drain);
      clearInterval(beat);
      io.disconnectSockets(true);
      await io.close();
    },
  };
};

/** Engine.IO's packets that the transport has not yet taken; the field is not in its types. */
const packetsWaiting = ({ conn }: Wire): number => {
  const buffer: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(buffer) ? buffer.length : 0;
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
