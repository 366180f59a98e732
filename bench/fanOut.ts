import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { parseCursors } from '../contract/feed';
import type { Bench, Measurement } from './harness/bench';
import { startChild, type Child } from './harness/child';
import { driven, type DrivePlan } from './harness/drive';
import { metric, type Metric } from './harness/metric';
import { rawFetch } from './harness/rawFetch';
import { interleave } from './harness/rounds';
import { median } from './harness/statistics';
import { readUsageOf } from './harness/usageOf';

const CLIENTS = 200;
const BATCHES_PER_SECOND = 10;
/** Readings in, a second. Each batch holds every datastream once and batches lie two ticks apart, so nothing has cause to be coalesced. */
const RATES = [500, 1_000, 2_000, 4_000, 8_000, 16_000];
const FIXED_RATE = 1_000;
const LEAD_MS = 500;
/** A side that delivers less than this share of what it was offered is past its best; it is not driven harder. */
const SATURATED = 0.7;

const port = z.object({ port: z.int() });
const counted = z.object({ frames: z.int(), bytes: z.number(), cpuMs: z.number(), ms: z.number() });

interface Side {
  child: Child;
  port: number;
  subscription: () => Promise<object | null>;
  drive: (plan: DrivePlan) => Promise<z.infer<typeof driven>>;
}
interface Step {
  rate: number;
  deliveriesPerSecond: number;
  /** Of all threads of the server, ms of CPU a second. */
  cpuMsPerSecond: number;
  clientBusyPct: number;
}

const startGateway = async (): Promise<Side> => {
  const child = startChild('gateway');
  const at = (await child.ask('start', { dataDir: null, webDir: null, keys: 10 }, port)).port;
  const subscription = async () => {
    const { headers } = await rawFetch(at, '/api/feeds/readings', {});
    const cursor = parseCursors(headers['ioc-cursors'] ?? '')[0];
    return cursor ? { channel: cursor.channel, epoch: cursor.epoch, since: cursor.seq } : null;
  };
  return { child, port: at, subscription, drive: (plan) => child.ask('drive', { plan, by: 'publish' }, driven) };
};

const startBare = async (): Promise<Side> => {
  const child = startChild('bareSocket');
  const at = (await child.ask('start', null, port)).port;
  return { child, port: at, subscription: async () => null, drive: (plan) => child.ask('drive', plan, driven) };
};

/** One rate on one side. A delivery is one reading brought to one client; only what arrives inside the window counts. */
const step = async (side: Side, clients: Child, rate: number, seconds: number, count = CLIENTS): Promise<Step> => {
  await clients.ask('connect', { port: side.port, count, subscribe: await side.subscription() }, z.unknown());
  const keys = rate / BATCHES_PER_SECOND;
  const plan = { rate, batchesPerSecond: BATCHES_PER_SECOND, seconds: seconds + LEAD_MS / 1000 + 0.3, keys, base: Date.now() };
  const driving = side.drive(plan);
  await pause(LEAD_MS);
  const before = await readUsageOf(side.child);
  const window = await clients.ask('window', { ms: seconds * 1000 }, counted);
  const after = await readUsageOf(side.child);
  await driving;
  await clients.ask('close', null, z.unknown());
  return {
    rate,
    deliveriesPerSecond: (window.frames * keys) / (window.ms / 1000),
    cpuMsPerSecond: ((after.cpuMs - before.cpuMs) / (after.atMs - before.atMs)) * 1000,
    clientBusyPct: (window.cpuMs / window.ms) * 100,
  };
};

/** What one delivery costs in CPU (µs) beyond what taking the readings in costs with nobody listening. */
const costOfDelivery = async (side: Side, clients: Child, repeats: number, seconds: number): Promise<number> => {
  const { heard, alone } = await interleave(repeats, {
    heard: () => step(side, clients, FIXED_RATE, seconds),
    alone: () => step(side, clients, FIXED_RATE, seconds, 0),
  });
  const cpu = (steps: Step[]) => median(steps.map(({ cpuMsPerSecond }) => cpuMsPerSecond));
  return ((cpu(heard) - cpu(alone)) * 1000) / median(heard.map(({ deliveriesPerSecond }) => deliveriesPerSecond));
};

const isSaturated = ({ rate, deliveriesPerSecond }: Step) => deliveriesPerSecond < rate * CLIENTS * SATURATED;

const climb = async (sides: { own: Side; bare: Side }, clients: Child, seconds: number) => {
  const steps: { own: Step[]; bare: Step[] } = { own: [], bare: [] };
  for (const rate of RATES) {
    for (const name of ['own', 'bare'] as const) {
      const last = steps[name].at(-1);
      if (!last || !isSaturated(last)) steps[name].push(await step(sides[name], clients, rate, seconds));
    }
  }
  return steps;
};

const best = (steps: Step[]): Step => steps.reduce((high, each) => (each.deliveriesPerSecond > high.deliveriesPerSecond ? each : high));
const told = (steps: Step[]) =>
  steps.map(({ rate, deliveriesPerSecond }) => `${rate}→${Math.round(deliveriesPerSecond / 1000)}k`).join(' ');

const run = async (bench: Bench): Promise<Metric[]> => {
  const clients = startChild('clients');
  const sides = { own: await startGateway(), bare: await startBare() };
  try {
    const cost = (side: Side) => costOfDelivery(side, clients, bench.repeats(2), bench.seconds(2));
    const costs = { own: await cost(sides.own), bare: await cost(sides.bare) };
    const { own, bare } = await climb(sides, clients, bench.seconds(2.5));
    const [peak, peakBare] = [best(own), best(bare)];
    return [
      metric({
        name: 'fan-out.200.peak',
        value: peak.deliveriesPerSecond,
        unit: 'deliveries/s',
        floor: peakBare.deliveriesPerSecond,
        aim: { least: 0.8, of: 'ratio' },
        note: `vào→giao mỗi giây, tới ${RATES.at(-1)}: gateway ${told(own)}; sàn ${told(bare)}; tiến trình 200 máy khách bận ${Math.round(peak.clientBusyPct)} % / ${Math.round(peakBare.clientBusyPct)} %`,
      }),
      metric({
        name: `fan-out.200.cpu-at-${FIXED_RATE}`,
        value: costs.own,
        unit: 'µs CPU/delivery',
        floor: costs.bare,
        aim: { most: 1.25, of: 'ratio' },
        note: 'phần tăng thêm so với cùng lượng dữ liệu vào mà không ai nghe',
      }),
    ];
  } finally {
    await Promise.all([clients.stop(), sides.own.child.stop(), sides.bare.child.stop()]);
  }
};

/** Readings to 200 clients at rising rates, against `io.emit` of bare Socket.IO with the same payload. */
export const fanOut: Measurement = { title: 'Phát tới 200 máy khách · Fan-out to 200 clients', run };
