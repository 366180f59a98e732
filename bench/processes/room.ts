import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import * as z from 'zod/mini';
import { listenReply, told, type LeadState } from '../../contract/relay';
import { serveCommands } from '../harness/serveCommands';
import { percentile } from '../harness/statistics';

const sitArgs = z.object({ port: z.int(), room: z.string(), seatKey: z.string(), followers: z.int(), asks: z.boolean() });
const leadArgs = z.object({ room: z.string(), perSecond: z.number(), seconds: z.number() });

let sockets: Socket[] = [];
const sentAt = new Map<number, number>();
let waits: number[] = [];
let seq = 0;

const dial = async (port: number): Promise<Socket> => {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('connect_error', reject));
  return socket;
};
const hear = (raw: unknown): void => {
  const { body } = told.parse(raw);
  const at = body?.kind === 'lead' ? sentAt.get(body.seq) : undefined;
  if (at !== undefined) waits.push(performance.now() - at);
};
const leave = (): void => {
  for (const socket of sockets) socket.close();
  sockets = [];
};
/** As a presenter pans a map. */
const moved = (n: number): LeadState => ({
  kind: 'lead',
  seq: n,
  address: '/ban-do?set=cds-2025&ind=1.2&area=03646',
  item: '00000000-0000-4000-8000-000000000001',
  scroll: null,
  camera: { longitude: 103.9 + n / 1e5, latitude: 21.3, zoom: 8.25, pitch: 0, bearing: 0 },
});

serveCommands(
  {
    /** A presenter and its followers, all in one process, so that one clock measures. */
    sit: async (raw) => {
      const { port, room, seatKey, followers, asks } = sitArgs.parse(raw);
      leave();
      for (let n = 0; n <= followers; n += 1) {
        const socket = await dial(port);
        sockets.push(socket);
        if (n > 0) socket.on('told', hear);
        if (!asks) continue;
        const reply = listenReply.parse(await socket.emitWithAck('listen', { room, seatKey: n === 0 ? seatKey : null }));
        if (reply.outcome !== 'listening') throw new Error('the room is closed');
      }
    },
    lead: async (raw) => {
      const { room, perSecond, seconds } = leadArgs.parse(raw);
      const [presenter] = sockets;
      const start = performance.now();
      waits = [];
      const outcomes = { told: 0, late: 0, denied: 0 };
      const first = seq;
      for (let n = 0; n < perSecond * seconds; n += 1) {
        const due = start + (n * 1000) / perSecond;
        if (due > performance.now()) await pause(due - performance.now());
        seq += 1;
        sentAt.set(seq, performance.now());
        presenter?.emit('tell', { room, body: moved(seq) }, ({ outcome }: { outcome: keyof typeof outcomes }) => (outcomes[outcome] += 1));
      }
      await pause(500);
      const followers = sockets.length - 1;
      sentAt.clear();
      return {
        p50Ms: percentile(waits, 0.5),
        p95Ms: percentile(waits, 0.95),
        maxMs: Math.max(...waits),
        sharePct: (waits.length / ((seq - first) * followers)) * 100,
        ...outcomes,
      };
    },
    leave,
  },
  async () => leave(),
);
