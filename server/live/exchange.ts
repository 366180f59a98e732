import { ACCESS_CHANNEL } from '../../contract/access/persons';
import { subscribeRequest, type Change, type SubscribeReply } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import type { Touched } from '../access/identity';
import { mayJoin } from '../access/policy';
import type { Principal } from '../access/principal';
import type { Store } from '../store/store';
import { ChannelHub, type HubRoom } from './channelHub';
import { CHANNELS } from './channels';
import { Client } from './client';
import { beatGroups } from './heartbeat';
import { join } from './join';
import type { Line, Wires } from './line';
import { tailOutbox } from './outboxTail';
import { openRelay, type RelayOptions } from './relay/relay';
import { storedRelayPorts } from './relay/storedPorts';
import { createRooms } from './rooms';
import { createTicker } from './ticker';
import type { LiveTiming } from './timing';

const RECENT_ROWS = 256;

const touchedBy = (change: Change): readonly string[] => (change.kind === 'access.changed' ? change.touched : []);

interface ExchangeOptions {
  store: Store;
  now: () => Date;
  timing: LiveTiming;
  wires: Wires;
  /** What is passed on and kept nowhere; unless told it asks the store. */
  relay?: RelayOptions;
  /** Hears whose rights may be others, whichever gateway changed them; null: anybody's. */
  onTouched?: (touched: Touched) => void;
  /** Hears who asked for a channel that they may not follow. */
  onDenied?: (principal: Principal, channel: string) => void;
}

/** The live half of the wire, [LV1]–[LV8], over lines of any kind: one tail of the outbox, one hub a channel, one tick for all. */
export const openExchange = async ({ store, now, timing, wires, ...options }: ExchangeOptions) => {
  const { tickMs, heartbeatMs, replayLimit, pollMs } = timing;
  const relay = openRelay(options.relay ?? { ports: storedRelayPorts(store) }, { now, wires });
  const clients = new Set<Client>();
  const hubs = new Map<string, ChannelHub>();
  const limits = { queue: replayLimit, recent: Math.min(RECENT_ROWS, replayLimit) };
  await store.ensureChannels([...CHANNELS.keys()]);
  const heads = (await store.heads()).filter(({ channel }) => CHANNELS.has(channel));
  const open = ({ channel, epoch, seq }: Cursor, room?: HubRoom): ChannelHub =>
    new ChannelHub(
      channel,
      CHANNELS.get(channel) ?? 'journal',
      epoch,
      seq,
      limits,
      (message) => wires.broadcast(room?.name ?? channel, message),
      room,
    );
  for (const head of heads) hubs.set(head.channel, open(head));
  const rooms = createRooms(store, hubs, open);

  const ticker = createTicker(() => {
    for (const hub of rooms.all()) hub.flush();
    if (rooms.all().some(({ isBusy }) => isBusy)) ticker.wake();
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
        const areSent = rooms.of(channel).map((hub) => hub.take(rows));
        for (const { changes } of rows) rooms.hear(changes);
        for (const { changes } of rows) relay.take(changes);
        if (channel === ACCESS_CHANNEL) options.onTouched?.(rows.flatMap(({ changes }) => changes.flatMap(touchedBy)));
        // Who has to fetch anew hears of it by the head that they have not been brought to.
        if (areSent.includes(false)) beat();
        else ticker.wake();
      },
      cut: ({ channel, epoch, seq }) => {
        for (const hub of rooms.of(channel)) hub.cut(epoch, seq);
        relay.cut();
        if (channel === ACCESS_CHANNEL) options.onTouched?.(null);
        beat();
      },
    },
    pollMs,
  );

  const subscribe = async (client: Client, principal: () => Principal, raw: unknown): Promise<SubscribeReply> => {
    const request = subscribeRequest.safeParse(raw);
    const may = request.success && mayJoin(principal(), request.data.channel);
    if (request.success && !may && hubs.has(request.data.channel)) options.onDenied?.(principal(), request.data.channel);
    if (!request.success || !may) return { outcome: 'denied' };
    const { channel } = request.data;
    for (const hub of rooms.of(channel)) hub.unfollow(client);
    const reply = await rooms.with(channel, principal(), async (hub) => {
      const answer = await join(request.data, client, hub, { store, catchUp: tail.catchUp, replayLimit });
      client.asked.add(channel);
      return answer;
    });
    ticker.wake();
    return reply ?? { outcome: 'denied' };
  };
  const beating = setInterval(beat, heartbeatMs);

  return {
    /** A line that was opened; what it asks is done in its order, [LV4]. */
    connect: (line: Line, principal: () => Principal) => {
      const client = new Client(line);
      clients.add(client);
      const { listen, unlisten, tell, end } = relay.connect(line, principal, (task) => client.inTurn(task));
      return {
        listen,
        unlisten,
        tell,
        subscribe: (raw: unknown, reply: (answer: SubscribeReply) => void): void =>
          client.inTurn(async () => reply(await subscribe(client, principal, raw))),
        unsubscribe: (channel: string): void =>
          client.inTurn(() => {
            client.asked.delete(channel);
            for (const hub of rooms.of(channel)) hub.unfollow(client);
            rooms.sweep(channel);
          }),
        /** The line is gone. */
        end: (): void => {
          clients.delete(client);
          for (const channel of hubs.keys()) {
            for (const hub of rooms.of(channel)) hub.unfollow(client);
            rooms.sweep(channel);
          }
          end();
        },
      };
    },
    /** How far each channel has been passed on here. */
    heads: () => [...hubs.values()].map(({ head }) => head),
    close: async (): Promise<void> => {
      clearInterval(beating);
      await tail.stop();
      relay.close();
      ticker.stop();
    },
  };
};
