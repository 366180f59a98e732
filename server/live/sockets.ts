import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { subscribeRequest, type ClientEvents, type ServerEvents, type SubscribeReply } from '../../contract/events';
import { mayJoin } from '../access/policy';
import type { Principal } from '../access/principal';
import type { Store } from '../store/store';
import { ChannelHub } from './channelHub';
import { CHANNELS } from './channels';
import { Client, roomOf } from './client';
import { beatGroups } from './heartbeat';
import { join } from './join';
import { tailOutbox } from './outboxTail';
import { createTicker } from './ticker';
import type { LiveTiming } from './timing';

const RECENT_ROWS = 256;

/** The live half of the wire, [LV1]–[LV8]: one tail of the outbox, one hub a channel, one tick for all. */
export const serveSockets = async (http: HttpServer, store: Store, principal: () => Principal, now: () => Date, timing: LiveTiming) => {
  const { tickMs, heartbeatMs, replayLimit, pollMs } = timing;
  const io = new Server<ClientEvents, ServerEvents>(http, {
    serveClient: false,
    // Browsers send an Origin; only pages of this very host may open a socket.
    allowRequest: ({ headers }, allow) => allow(null, !headers.origin || hostOf(headers.origin) === headers.host),
    pingInterval: 10_000,
    pingTimeout: 8_000,
    maxHttpBufferSize: 64 * 1024,
  });
  const clients = new Set<Client>();
  const hubs = new Map<string, ChannelHub>();
  const limits = { queue: replayLimit, recent: Math.min(RECENT_ROWS, replayLimit) };
  await store.ensureChannels([...CHANNELS.keys()]);
  const heads = (await store.heads()).filter(({ channel }) => CHANNELS.has(channel));
  for (const { channel, epoch, seq } of heads) {
    const broadcast = (message: Parameters<ServerEvents['push']>[0]) => void io.to(roomOf(channel)).emit('push', message);
    hubs.set(channel, new ChannelHub(channel, CHANNELS.get(channel) ?? 'journal', epoch, seq, limits, broadcast));
  }

  const ticker = createTicker(() => {
    for (const hub of hubs.values()) hub.flush();
    if ([...hubs.values()].some(({ isBusy }) => isBusy)) ticker.wake();
  }, tickMs);
  const beat = (): void => {
    // What waits goes first, so that a head never runs ahead of the messages that lead to it.
    ticker.now();
    const at = now().toISOString();
    for (const group of beatGroups(clients, (channel) => hubs.get(channel)?.head ?? null))
      io.to(group.ids).emit('heartbeat', { at, heads: group.heads });
  };
  const tail = tailOutbox(
    store,
    heads,
    {
      rows: (channel, rows) => {
        hubs.get(channel)?.take(rows);
        ticker.wake();
      },
      cut: ({ channel, epoch, seq }) => {
        hubs.get(channel)?.cut(epoch, seq);
        beat();
      },
    },
    pollMs,
  );

  const subscribe = async (client: Client, raw: unknown): Promise<SubscribeReply> => {
    const request = subscribeRequest.safeParse(raw);
    const hub = request.success && mayJoin(principal(), request.data.channel) ? hubs.get(request.data.channel) : undefined;
    if (!request.success || !hub) return { outcome: 'denied' };
    hub.unfollow(client);
    const reply = await join(request.data, client, hub, { store, catchUp: tail.catchUp, replayLimit });
    client.asked.add(hub.channel);
    ticker.wake();
    return reply;
  };

  io.on('connection', (socket) => {
    const client = new Client(socket);
    clients.add(client);
    socket.on('subscribe', (request, reply) => {
      if (typeof reply === 'function') client.inTurn(async () => reply(await subscribe(client, request)));
    });
    socket.on('unsubscribe', (channel) =>
      client.inTurn(() => {
        client.asked.delete(channel);
        hubs.get(channel)?.unfollow(client);
      }),
    );
    socket.on('disconnect', () => {
      clients.delete(client);
      for (const hub of hubs.values()) hub.unfollow(client);
    });
  });
  const beating = setInterval(beat, heartbeatMs);

  return {
    close: async (): Promise<void> => {
      clearInterval(beating);
      await tail.stop();
      ticker.stop();
      io.disconnectSockets(true);
      await io.close();
    },
  };
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
