import { subscribeRequest, type SubscribeReply } from '../../contract/events';
import { mayJoin } from '../access/policy';
import type { Principal } from '../access/principal';
import type { Store } from '../store/store';
import { ChannelHub } from './channelHub';
import { CHANNELS } from './channels';
import { Client } from './client';
import { beatGroups } from './heartbeat';
import { join } from './join';
import type { Line, Wires } from './line';
import { tailOutbox } from './outboxTail';
import { openRelay, type RelayOptions } from './relay/relay';
import { storedRelayPorts } from './relay/storedPorts';
import { createTicker } from './ticker';
import type { LiveTiming } from './timing';

const RECENT_ROWS = 256;

interface ExchangeOptions {
  store: Store;
  principal: () => Principal;
  now: () => Date;
  timing: LiveTiming;
  wires: Wires;
  /** What is passed on and kept nowhere; unless told it asks the store. */
  relay?: RelayOptions;
}

/** The live half of the wire, [LV1]–[LV8], over lines of any kind: one tail of the outbox, one hub a channel, one tick for all. */
export const openExchange = async ({ store, principal, now, timing, wires, ...options }: ExchangeOptions) => {
  const { tickMs, heartbeatMs, replayLimit, pollMs } = timing;
  const relay = openRelay(options.relay ?? { ports: storedRelayPorts(store) }, { principal, now, wires });
  const clients = new Set<Client>();
  const hubs = new Map<string, ChannelHub>();
  const limits = { queue: replayLimit, recent: Math.min(RECENT_ROWS, replayLimit) };
  await store.ensureChannels([...CHANNELS.keys()]);
  const heads = (await store.heads()).filter(({ channel }) => CHANNELS.has(channel));
  for (const { channel, epoch, seq } of heads) {
    const hub = new ChannelHub(channel, CHANNELS.get(channel) ?? 'journal', epoch, seq, limits, (message) =>
      wires.broadcast(channel, message),
    );
    hubs.set(channel, hub);
  }

  const ticker = createTicker(() => {
    for (const hub of hubs.values()) hub.flush();
    if ([...hubs.values()].some(({ isBusy }) => isBusy)) ticker.wake();
  }, tickMs);
  const beat = (): void => {
    // What waits goes first, so that a head never runs ahead of the messages that lead to it.
    ticker.now();
    const at = now().toISOString();
    for (const { ids, heads: told } of beatGroups(clients, (channel) => hubs.get(channel)?.head ?? null))
      wires.beat(ids, { at, heads: told });
  };
  const tail = tailOutbox(
    store,
    heads,
    {
      rows: (channel, rows) => {
        hubs.get(channel)?.take(rows);
        for (const { changes } of rows) relay.take(changes);
        ticker.wake();
      },
      cut: ({ channel, epoch, seq }) => {
        hubs.get(channel)?.cut(epoch, seq);
        relay.cut();
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
  const beating = setInterval(beat, heartbeatMs);

  return {
    /** A line that was opened; what it asks is done in its order, [LV4]. */
    connect: (line: Line) => {
      const client = new Client(line);
      clients.add(client);
      const { listen, unlisten, tell, end } = relay.connect(line, (task) => client.inTurn(task));
      return {
        listen,
        unlisten,
        tell,
        subscribe: (raw: unknown, reply: (answer: SubscribeReply) => void): void =>
          client.inTurn(async () => reply(await subscribe(client, raw))),
        unsubscribe: (channel: string): void =>
          client.inTurn(() => {
            client.asked.delete(channel);
            hubs.get(channel)?.unfollow(client);
          }),
        /** The line is gone. */
        end: (): void => {
          clients.delete(client);
          for (const hub of hubs.values()) hub.unfollow(client);
          end();
        },
      };
    },
    close: async (): Promise<void> => {
      clearInterval(beating);
      await tail.stop();
      relay.close();
      ticker.stop();
    },
  };
};
