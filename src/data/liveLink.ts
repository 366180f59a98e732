import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { heartbeat, push, subscribeReply, type ClientEvents, type Push, type ServerEvents } from '../../contract/events';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import type { Cursor } from '../../contract/feed';
import { applyEvent } from './applyEvent';
import { FEED_KEY, type Snapshot } from './feedQuery';
import { takeReadings } from './latest';
import { setLinkStatus } from './linkState';

const SILENCE_MS = 12_000;
const NONE = 'none';

const isFeedId = (id: unknown): id is FeedId => typeof id === 'string' && Object.hasOwn(FEEDS, id);

/** Joins live events to the query cache over one socket, and mends itself: returns a function that ends the link. */
export const startLiveLink = (client: QueryClient, url = ''): (() => void) => {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, { transports: ['websocket'], reconnectionDelayMax: 10_000, randomizationFactor: 0.5 });
  const joined = new Set<string>();
  let lastHeard = Date.now();
  let comeBack: ReturnType<typeof setTimeout> | undefined;

  const liveSnapshots = () =>
    client.getQueryCache().findAll({ queryKey: [FEED_KEY] }).flatMap((query) => {
      const [, id, , asOf] = query.queryKey;
      const data: unknown = query.state.data;
      if (asOf !== null || !isFeedId(id) || !isSnapshot(data)) return [];
      return [{ id, key: query.queryKey, snapshot: data }];
    });

  const refetch = (channel: string): void => {
    joined.delete(channel);
    for (const { id, key } of liveSnapshots()) {
      if (FEEDS[id].channels.some(({ topic }) => topic === channel)) void client.invalidateQueries({ queryKey: key, exact: true });
    }
  };

  const subscribe = (channel: string, position: Cursor | undefined): void => {
    joined.add(channel);
    socket.emit('subscribe', { channel, epoch: position?.epoch ?? NONE, since: position?.seq ?? 0 }, (answer) => {
      const reply = subscribeReply.safeParse(answer);
      if (!reply.success || reply.data.outcome !== 'joined') {
        joined.delete(channel);
        if (reply.success && reply.data.outcome === 'refetch') refetch(channel);
      }
    });
  };

  const joinAll = (): void => {
    if (!socket.connected) return;
    for (const { id, snapshot } of liveSnapshots()) {
      for (const { topic } of FEEDS[id].channels) {
        if (!joined.has(topic)) subscribe(topic, snapshot.cursors.find(({ channel }) => channel === topic));
      }
    }
  };

  const take = (message: Push): void => {
    for (const { id, key, snapshot } of liveSnapshots()) {
      if (!FEEDS[id].channels.some(({ topic }) => topic === message.channel)) continue;
      const body = FEEDS[id].body.safeParse(snapshot.body);
      if (!body.success) continue;
      const applied = applyEvent(id, snapshot as Parameters<typeof applyEvent>[1], message);
      if (applied.outcome === 'applied') client.setQueryData(key, applied.snapshot);
      if (applied.outcome === 'gap') refetch(message.channel);
    }
    takeReadings(message.changes.flatMap((change) => (change.kind === 'reading.latest' ? [change.reading] : [])));
  };

  socket.on('connect', () => {
    lastHeard = Date.now();
    joined.clear();
    setLinkStatus('live');
    joinAll();
  });
  socket.on('disconnect', (reason) => {
    setLinkStatus('lost');
    // After a server's own goodbye (it is restarting) Socket.IO does not come back by itself.
    if (reason === 'io server disconnect') comeBack = setTimeout(() => socket.connect(), 500 + Math.random() * 1_500);
  });
  socket.io.on('reconnect_attempt', () => setLinkStatus('lost'));
  socket.on('push', (raw) => {
    lastHeard = Date.now();
    const message = push.safeParse(raw);
    if (message.success) take(message.data);
  });
  socket.on('heartbeat', (raw) => {
    lastHeard = Date.now();
    const beat = heartbeat.safeParse(raw);
    if (!beat.success) return;
    for (const head of beat.data.heads) {
      const behind = liveSnapshots().some(({ snapshot }) => snapshot.cursors.some(({ channel, epoch, seq }) => channel === head.channel && (epoch !== head.epoch || seq < head.seq)));
      if (behind) joined.delete(head.channel);
    }
    joinAll();
  });

  const stopWatching = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== FEED_KEY || query.state.status !== 'success') return;
    if (query.queryKey[1] === FEEDS.readings.id && query.queryKey[3] === null && isSnapshot(query.state.data)) {
      const body = FEEDS.readings.body.safeParse(query.state.data.body);
      if (body.success) takeReadings(body.data.readings);
    }
    joinAll();
  });
  // A half-open socket says nothing and reports nothing: silence past two heartbeats is taken for death.
  const watchdog = setInterval(() => {
    if (socket.connected && Date.now() - lastHeard > SILENCE_MS) socket.disconnect().connect();
  }, 2_000);

  return () => {
    clearInterval(watchdog);
    clearTimeout(comeBack);
    stopWatching();
    socket.close();
  };
};

const isSnapshot = (data: unknown): data is Snapshot =>
  typeof data === 'object' && data !== null && 'cursors' in data && Array.isArray(data.cursors) && 'body' in data;

