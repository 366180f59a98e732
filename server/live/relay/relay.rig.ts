import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import type { Change } from '../../../contract/events';
import { aPresence } from '../../../contract/walls.fixture';
import { listenReply, tellReply, told, type LeadState, type RelayBody, type Told } from '../../../contract/relay';
import { fixedAccess, type Identity } from '../../access/identity';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import type { Store } from '../../store/store';
import { serveSockets } from '../sockets';
import type { RelayLimits } from './kept';
import type { Presenting } from './ports';

const LIVE = { tickMs: 5, heartbeatMs: 60_000, replayLimit: 50, pollMs: 60_000 };
const AT = '2026-11-20T00:00:00.000Z';
export const WALL = '00000000-0000-4000-8000-000000000001';
export const keyOf = (figure: string): string => figure.repeat(32);
/** The seat of a key, worked out apart from the program. */
export const seatOf = (seatKey: string): string => createHash('sha256').update(seatKey).digest('hex').slice(0, 16);

export const lead = (seq: number, address = '/tong-quan'): LeadState => ({
  kind: 'lead',
  seq,
  address,
  item: null,
  scroll: null,
  camera: { longitude: 103.9, latitude: 21.3, zoom: 8, pitch: 0, bearing: 0 },
});
export const seat = (name: string): RelayBody => ({ kind: 'seat', name, following: true });
export const presence = (wall = WALL) => aPresence({ wall });

/** A store that has two channels and nothing else, and tells what the test says. */
const tellingStore = () => {
  const listeners = new Set<() => void>();
  const rows = { meetings: [] as Change[], walls: [] as Change[] };
  const absent = () => Promise.reject(new Error('the rig has no such part'));
  const headOf = (channel: 'meetings' | 'walls') => ({ channel, epoch: 'e', seq: rows[channel].length, trimmedTo: 0 });
  const store: Store = {
    read: absent,
    write: absent,
    record: absent,
    newest: absent,
    trim: absent,
    renewEpoch: absent,
    renewEpochs: absent,
    ensureChannels: () => Promise.resolve(),
    heads: () => Promise.resolve([headOf('meetings'), headOf('walls')]),
    tail: (channel, since) => {
      if (channel !== 'meetings' && channel !== 'walls') return Promise.resolve(null);
      const all = rows[channel].map((change, index) => ({ seq: index + 1, revision: index + 1, at: AT, changes: [change] }));
      return Promise.resolve({ ...headOf(channel), rows: all.slice(since) });
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
  const tell = (channel: 'meetings' | 'walls', change: Change): void => {
    rows[channel].push(change);
    for (const listener of listeners) listener();
  };
  return { store, tell };
};

/** The relay on a real port, over what the test says is stored; all is closed by `close`. */
export const relayBench = () => {
  const undo: (() => Promise<unknown> | void)[] = [];
  const open = async (of: { principal?: Principal; limits?: RelayLimits } = {}) => {
    const stored = { meetings: new Map<string, Presenting>(), walls: new Set<string>(), asked: 0 };
    const { store, tell } = tellingStore();
    const http = createServer();
    const holder = { principal: of.principal ?? LOCAL_PRINCIPAL };
    // Of a line that stays open: its principal is whatever the test says by then.
    const sitting: Identity = {
      get principal() {
        return holder.principal;
      },
      via: 'local',
      token: null,
      rights: '',
      endsAt: null,
    };
    const ports = {
      presenterOf: async (meeting: string) => {
        stored.asked += 1;
        return stored.meetings.get(meeting) ?? null;
      },
      hasWall: async (wall: string) => stored.walls.has(wall),
    };
    const live = await serveSockets(
      http,
      store,
      { ...fixedAccess(() => holder.principal), identify: async () => sitting },
      () => new Date(),
      LIVE,
      () => true,
      {
        ports,
        ...(of.limits && { limits: of.limits }),
      },
    );
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    undo.push(async () => {
      await live.close();
      http.close();
    });
    const address: AddressInfo | string | null = http.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const present = (meeting: string, presenter: string | null, isOver = false): void => {
      stored.meetings.set(meeting, { seat: presenter, isOver });
      tell('meetings', { kind: 'meetings.changed', meetings: [meeting], months: [] });
    };
    return { origin, stored, present, tell, holder };
  };
  const dial = (origin: string) => {
    const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true });
    const heard: Told[] = [];
    socket.on('told', (raw) => heard.push(told.parse(raw)));
    undo.push(() => void socket.close());
    return {
      socket,
      heard,
      listen: async (room: string, seatKey: string | null = null) =>
        listenReply.parse(await socket.emitWithAck('listen', { room, seatKey })),
      say: async (room: string, body: unknown) => tellReply.parse(await socket.emitWithAck('tell', { room, body })).outcome,
    };
  };
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  return { open, dial, close };
};
