import { io, type Socket } from 'socket.io-client';
import { heartbeat, push, subscribeReply, type Change, type Heartbeat, type Push } from '../contract/events';
import { parseCursors, type Cursor } from '../contract/feed';
import { createGateway } from './gateway';
import type { Store } from './store/store';

const AT = '2026-11-20T00:00:00.000Z';
export const FAST = { tickMs: 5, heartbeatMs: 60, replayLimit: 50, pollMs: 50 };
export const reading = (key: string, value: number, file = 'f'): Change => ({
  kind: 'reading.latest',
  reading: {
    key,
    station: key,
    stationName: key,
    parameter: 'pH',
    value,
    unit: '-',
    status: '00',
    observedAt: AT,
    receivedAt: AT,
    revision: value,
    provenance: 'simulated',
    file,
  },
});

/** What the tests of the live channels share: gateways and clients on real ports, all closed by `close`. */
export const liveBench = (storeOf: () => Store) => {
  let undo: (() => Promise<unknown> | void)[] = [];
  const open = async (options: Partial<Parameters<typeof createGateway>[0]> = {}) => {
    const gateway = await createGateway({
      context: { store: storeOf(), now: () => new Date(), stationName: String, provenanceOf: () => 'imported' },
      webDir: null,
      host: '127.0.0.1',
      port: 0,
      live: FAST,
      ...options,
    });
    undo.push(() => gateway.close());
    return `http://127.0.0.1:${gateway.port}`;
  };
  const dial = (origin: string) => {
    const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true });
    const got: Push[] = [];
    const beats: Heartbeat[] = [];
    socket.on('push', (raw) => got.push(push.parse(raw)));
    socket.on('heartbeat', (raw) => beats.push(heartbeat.parse(raw)));
    undo.push(() => void socket.close());
    return { socket, got, beats };
  };
  const subscribe = async (socket: Socket, { channel, epoch, seq }: Cursor) =>
    subscribeReply.parse(await socket.emitWithAck('subscribe', { channel, epoch, since: seq }));
  const cursorOf = async (origin: string, feed: string): Promise<Cursor> => {
    const [cursor] = parseCursors((await fetch(`${origin}/api/feeds/${feed}`)).headers.get('ioc-cursors') ?? '');
    if (!cursor) throw new Error('no cursor');
    return cursor;
  };
  const tell = (channel: string, ...changes: Change[]) => storeOf().write('t', 'tell', ({ publish }) => publish(channel, changes));
  const told = (beats: Heartbeat[], channel: string) => beats.at(-1)?.heads.find((head) => head.channel === channel);
  const close = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
    undo = [];
  };
  return { open, dial, subscribe, cursorOf, tell, told, close };
};
