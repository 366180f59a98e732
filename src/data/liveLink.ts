import type { QueryClient, QueryCacheNotifyEvent } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { heartbeat, push } from '../../contract/events';
import { latestReadings } from './latest';
import type { LatestStore } from './latestStore';
import { createChannel, type Channel } from './liveChannel';
import { liveEntries, toLiveEntry } from './liveEntries';
import { createLiveFeeds } from './liveFeeds';
import { linkState } from './linkState';
import { sharedLine, type SharedLine } from './relay/sharedLine';
import { createRepair } from './repair';
import { isKept } from './snapshot';
import { connectSocketIo, type Connect } from './socketPort';
import { showStatus, statusOf, type LineState } from './linkStatus';
import { LINK_TIMING, type LinkTiming } from './timing';

export interface LinkOptions {
  url?: string;
  timing?: Partial<LinkTiming>;
  connect?: Connect;
  latest?: LatestStore;
  /** Who else talks on the line. */
  shared?: SharedLine;
  /** Told when whoever sits here may no longer, or may now do something else. */
  ended?: (why: unknown) => void;
  /** Hears what may be done on the line that has just been opened, in few letters. */
  rights?: (digest: unknown) => void;
  state?: typeof linkState;
  random?: () => number;
  now?: () => number;
}

const named = z.object({ channel: z.string() });

/** Joins live events to the query cache over one line, and mends itself, [LV3] [LV4] [LV7] [LV8]. Returns a function that ends it. */
export const startLiveLink = (client: QueryClient, options: LinkOptions = {}): (() => void) => {
  const { url = '', connect = connectSocketIo, latest = latestReadings, state = linkState, random = Math.random, now = Date.now } = options;
  const { shared = sharedLine } = options;
  const timing = { ...LINK_TIMING, ...options.timing };
  const feeds = createLiveFeeds(latest);
  const channels = new Map<string, Channel>();
  const lingering = new Map<string, ReturnType<typeof setTimeout>>();
  let line: LineState = 'new';
  let lastHeard = now();
  let stopped = false;
  let settling = false;

  const entries = () => liveEntries(client, feeds);
  const repair = createRepair(client, { timing, random, now }, () => settleSoon());
  const status = showStatus(state, timing.grace, now);
  const changed = (): void => status.show(statusOf(line, entries(), channels), lastHeard);

  const open = (topic: string): Channel => {
    const channel =
      channels.get(topic) ??
      createChannel(topic, {
        port,
        timing,
        random,
        repair,
        changed: settleSoon,
        entries: () => entries().filter(({ hasData, feed }) => hasData && feed.channels.includes(topic)),
      });
    channels.set(topic, channel);
    return channel;
  };

  const drop = (topic: string): void => {
    lingering.delete(topic);
    channels.get(topic)?.close();
    channels.delete(topic);
    port.unsubscribe(topic);
  };

  /** Follows what is on screen, and no longer what is not. */
  const settle = (): void => {
    settling = false;
    if (stopped) return;
    const wanted = new Set(entries().flatMap(({ feed }) => feed.channels));
    for (const topic of channels.keys()) {
      if (!wanted.has(topic) && !lingering.has(topic))
        lingering.set(
          topic,
          setTimeout(() => drop(topic), timing.linger),
        );
    }
    for (const topic of wanted) {
      clearTimeout(lingering.get(topic));
      lingering.delete(topic);
      if (line === 'up') open(topic).settle();
    }
    changed();
  };
  const settleSoon = (): void => {
    if (settling) return;
    settling = true;
    queueMicrotask(settle);
  };

  const down = (): void => {
    line = 'down';
    for (const channel of channels.values()) channel.down();
    shared.down();
    changed();
  };

  const port = connect(
    url,
    {
      up: () => {
        line = 'up';
        lastHeard = now();
        repair.hurry();
        settleSoon();
        shared.up(port);
      },
      down,
      push: (raw) => {
        lastHeard = now();
        const message = push.safeParse(raw);
        if (message.success) return channels.get(message.data.channel)?.push(message.data);
        // What cannot be read may have changed anything: it counts as lost.
        const about = named.safeParse(raw);
        const told = about.success ? channels.get(about.data.channel) : undefined;
        for (const channel of told ? [told] : channels.values()) channel.repairAll();
      },
      heartbeat: (raw) => {
        const beat = heartbeat.safeParse(raw);
        if (!beat.success) return;
        lastHeard = now();
        for (const [topic, channel] of channels) channel.beat(beat.data.heads.find((head) => head.channel === topic) ?? null);
      },
      told: (raw) => {
        lastHeard = now();
        shared.told(raw);
      },
      ended: (raw) => options.ended?.(raw),
      rights: (raw) => options.rights?.(raw),
    },
    timing,
  );

  const watchCache = ({ type, query, ...event }: QueryCacheNotifyEvent): void => {
    const entry = toLiveEntry(client, feeds, query);
    if (!entry) return;
    if (type === 'removed') repair.forget(query);
    if (type === 'updated' && 'action' in event) {
      if (event.action.type === 'success' && (!event.action.manual || isKept(query.state.data))) entry.feed.adopt(query.state.data);
      if (event.action.type === 'error' && query.isActive()) repair.need(query);
    }
    if (type !== 'observerResultsUpdated') settleSoon();
  };
  for (const query of client.getQueryCache().findAll()) toLiveEntry(client, feeds, query)?.feed.adopt(query.state.data);
  const stopWatching = client.getQueryCache().subscribe(watchCache);

  const isSilent = (): boolean => line === 'up' && now() - lastHeard > timing.silence;
  let sure: ReturnType<typeof setTimeout> | undefined;
  const giveUp = (): void => {
    sure = undefined;
    if (!isSilent()) return;
    down();
    port.renew();
  };
  // A half-open line says nothing and reports nothing: silence past two heartbeats is taken for death, [LV8].
  const watchdog = setInterval(() => {
    lastHeard = Math.min(lastHeard, now());
    // A thread that was busy, or asleep, first hears what came meanwhile: else a busy screen would give up a good line, again and again.
    if (isSilent()) sure ??= setTimeout(giveUp, timing.watch / 10);
  }, timing.watch);

  return () => {
    stopped = true;
    clearInterval(watchdog);
    clearTimeout(sure);
    stopWatching();
    repair.stop();
    status.stop();
    for (const wait of lingering.values()) clearTimeout(wait);
    for (const channel of channels.values()) channel.close();
    shared.down();
    port.close();
  };
};
