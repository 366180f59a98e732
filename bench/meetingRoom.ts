import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { startChild, type Child } from './harness/child';
import { loopDelay } from './harness/loopDelay';
import { metric, type Metric } from './harness/metric';
import { median } from './harness/statistics';

const FOLLOWERS = 30;
const PER_SECOND = 20;
const SEAT_KEY = 'a'.repeat(32);
const AIM_MS = 300;

const port = z.object({ port: z.int() });
const led = z.object({
  p50Ms: z.number(),
  p95Ms: z.number(),
  maxMs: z.number(),
  sharePct: z.number(),
  told: z.int(),
  late: z.int(),
  denied: z.int(),
});
const changed = z.object({ result: z.object({ meeting: z.object({ id: z.string(), version: z.int() }) }) });

const give = async (
  at: number,
  command: string,
  payload: unknown,
  expected: number,
): Promise<z.infer<typeof changed>['result']['meeting']> => {
  const body = JSON.stringify({ id: randomUUID(), command, expected, payload });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${at}/api/commands/${command}`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return changed.parse(await answer.json()).result.meeting;
};

/** A meeting whose presenter is the seat of the key; its room. */
const holdMeeting = async (at: number): Promise<string> => {
  const startsAt = new Date().toISOString();
  const head = { title: 'Họp đo tải', startsAt, endsAt: null, place: '', chair: '', secretary: '' };
  const { id, version } = await give(at, 'meeting.save', { meeting: null, body: head }, 0);
  await give(at, 'meeting.lead', { meeting: id, act: { act: 'take', seatKey: SEAT_KEY, name: 'Người đo', fromLost: false } }, version);
  return `meeting:${id}`;
};

const round = async (side: { child: Child; port: number; room: string; asks: boolean }, room: Child, seconds: number) => {
  await room.ask('sit', { port: side.port, room: side.room, seatKey: SEAT_KEY, followers: FOLLOWERS, asks: side.asks }, z.unknown());
  await side.child.ask('loop', null, loopDelay);
  const result = await room.ask('lead', { room: side.room, perSecond: PER_SECOND, seconds }, led);
  const loop = await side.child.ask('loop', null, loopDelay);
  await room.ask('leave', null, z.unknown());
  return { ...result, loop };
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const [room, gateway, bare] = [startChild('room'), startChild('gateway'), startChild('bareSocket')];
  try {
    const at = (await gateway.ask('start', { dataDir: null, webDir: null, keys: 10 }, port)).port;
    const own = { child: gateway, port: at, room: await holdMeeting(at), asks: true };
    const floor = { child: bare, port: (await bare.ask('start', null, port)).port, room: 'meeting:x', asks: false };
    // One round to warm both up, then turn by turn.
    await round(own, room, 2);
    await round(floor, room, 2);
    const rounds = { own: [await round(own, room, bench.seconds(60))], bare: [await round(floor, room, bench.seconds(20))] };
    const of = (name: keyof typeof rounds, pick: (each: (typeof rounds)['own'][number]) => number) => median(rounds[name].map(pick));
    const [last] = rounds.own;
    return [
      metric({ name: 'meeting.30.p50', value: of('own', ({ p50Ms }) => p50Ms), unit: 'ms', floor: of('bare', ({ p50Ms }) => p50Ms) }),
      metric({
        name: 'meeting.30.p95',
        value: of('own', ({ p95Ms }) => p95Ms),
        unit: 'ms',
        floor: of('bare', ({ p95Ms }) => p95Ms),
        aim: { most: AIM_MS },
        note: `từ khi nói đến khi nghe, ${PER_SECOND} lần/s tới ${FOLLOWERS} người theo; dài nhất ${last?.maxMs.toFixed(0)} ms; chuyển ngay ${last?.told}, đợi lượt ${last?.late}, từ chối ${last?.denied}`,
      }),
      metric({
        name: 'meeting.30.passed-on',
        value: of('own', ({ sharePct }) => sharePct),
        unit: '%',
        floor: of('bare', ({ sharePct }) => sharePct),
        note: 'phần còn lại là khung hình đến quá sớm, đã được khung hình mới hơn thay',
      }),
      metric({
        name: 'meeting.30.event-loop.p99',
        value: of('own', ({ loop }) => loop.p99Ms),
        unit: 'ms',
        floor: of('bare', ({ loop }) => loop.p99Ms),
        note: `dài nhất ${last?.loop.maxMs.toFixed(0)} ms`,
      }),
    ];
  } finally {
    await Promise.all([room.stop(), gateway.stop(), bare.stop()]);
  }
};

/** A presenter who moves the camera 20 times a second before 30 followers, against bare Socket.IO passing on the same. */
export const meetingRoom: Measurement = { title: 'Phòng họp: người điều khiển và 30 người theo · A presenter and 30 followers', run };
