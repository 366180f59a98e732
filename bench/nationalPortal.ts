import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { readPortal } from '../server/ingest/nationalPortal/readPortal';
import { seed } from '../server/ingest/seed';
import { seedSources } from '../server/ingest/seedSources';
import { openEmbeddedStore } from '../server/store/openStore';
import type { Bench, Measurement } from './harness/bench';
import { startChild, type Child } from './harness/child';
import { heapAfterCollection } from './harness/collectGarbage';
import { metric, type Metric } from './harness/metric';
import { percentile, slope } from './harness/statistics';
import { readUsage } from './harness/usage';

const MB = 1024 * 1024;
const DAY_MS = 86_400_000;
/** The clock of the reader runs so much faster: its pause of 350 to 700 ms takes 7 to 14 ms. */
const SPEED = 50;
/** The portal takes half a second of that clock for each answer. */
const DELAY_MS = 10;
const PER_PAGE = 5;
/** Of Node's own timers, which may ring a millisecond early. */
const TIMER_MS = 1;
const START = Date.parse('2026-11-02T00:00:00Z');

const portFile = z.object({ port: z.int() });
const seen = z.object({ requests: z.int(), most: z.int(), gaps: z.array(z.number()) });
const units = z.object({ units: z.array(z.object({ code: z.string(), name: z.string() })) });
const root = z.object({ root: z.string() });
const readJson = <S extends z.ZodMiniType>(path: string, shape: S): z.infer<S> => shape.parse(JSON.parse(readFileSync(path, 'utf8')));

/** A clock that runs `SPEED` times as fast, from a day that each reading has anew. */
const fastTime = () => {
  const from = performance.now();
  let days = 0;
  return {
    now: () => START + days * DAY_MS + (performance.now() - from) * SPEED,
    random: Math.random,
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / SPEED)),
    nextDay: () => void (days += 1),
  };
};

/** The floor: the same questions one after the other with nothing between. */
const bare = async (child: Child, port: number, count: number) => {
  const before = readUsage();
  for (let n = 0; n < count; n += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/reporting/evaluation/transparency`, {
      method: 'POST',
      body: '{"currentPage":1}',
    });
    await answer.json();
  }
  const after = readUsage();
  await child.ask('seen', null, seen);
  return { ms: (after.atMs - before.atMs) / count, cpuMs: (after.cpuMs - before.cpuMs) / count };
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const aim = bench.quick ? 500 : 5_000;
  const areas = readJson('data/units.json', units).units.map(({ code, name }) => ({ id: code, name: `UBND ${name}` }));
  const child = startChild('portal');
  const time = fastTime();
  const store = await openEmbeddedStore(null, () => new Date(time.now()));
  try {
    await seed(store, 'data');
    await seedSources(store, 'data', { switchedOn: ['national-portal'] });
    const { port } = await child.ask('start', { delayMs: DELAY_MS, perPage: PER_PAGE, units: areas }, portFile);
    const floor = await bare(child, port, bench.quick ? 100 : 500);
    const config = { origin: `http://127.0.0.1:${port}`, credential: null, hour: 0, maxRequests: 10_000, maxMs: DAY_MS };
    const known = { root: readJson('data/national-portal-units.json', root).root, known: new Map() };
    const points: { x: number; y: number }[] = [];
    let [requests, cpuMs, wallMs, added] = [0, 0, 0, 0];
    while (requests < aim) {
      const before = readUsage();
      const read = await readPortal({ store, config, units: known, time, signal: new AbortController().signal });
      if (read.kind !== 'read' || !read.finished) throw new Error(`the portal was not read: ${JSON.stringify(read)}`);
      const after = readUsage();
      requests += read.requests;
      added += read.added;
      cpuMs += after.cpuMs - before.cpuMs;
      wallMs += after.atMs - before.atMs;
      // The first reading fills what every process fills once.
      points.push({ x: requests, y: heapAfterCollection() });
      time.nextDay();
    }
    const watched = await child.ask('seen', null, seen);
    const least = Math.min(...watched.gaps);
    const [first = Number.NaN, last = Number.NaN] = [points[0]?.y, points.at(-1)?.y];
    return [
      metric({
        name: 'portal.requests',
        value: watched.requests,
        unit: 'yêu cầu',
        aim: { least: aim },
        note: `${points.length} lượt đọc, ${added.toLocaleString('vi-VN')} bản ghi điểm, cổng chậm ${DELAY_MS * SPEED} ms mỗi câu`,
      }),
      metric({ name: 'portal.in-flight', value: watched.most, unit: 'cùng lúc', aim: { most: 1 } }),
      metric({
        name: 'portal.gap.least',
        value: least * SPEED,
        unit: 'ms',
        aim: { least: 350 - TIMER_MS * SPEED },
        note: `đo ở phía cổng, đồng hồ nhanh ${SPEED} lần, sai số ${TIMER_MS * SPEED} ms; p50 ${(percentile(watched.gaps, 0.5) * SPEED).toFixed(0)} ms`,
      }),
      metric({
        name: 'portal.request',
        value: wallMs / requests,
        unit: 'ms',
        floor: floor.ms,
        note: 'cả nhịp nghỉ, đọc, ghi; sàn: vòng fetch trần',
      }),
      metric({ name: 'portal.request.cpu', value: cpuMs / requests, unit: 'ms CPU', floor: floor.cpuMs }),
      metric({ name: 'portal.heap.after', value: last / MB, unit: 'MB', floor: first / MB }),
      metric({ name: 'portal.heap.growth', value: (last - first) / MB, unit: 'MB', aim: { most: 5 } }),
      metric({ name: 'portal.heap.slope', value: slope(points), unit: 'byte/yêu cầu', aim: { most: 1_000 } }),
    ];
  } finally {
    await store.close();
    await child.stop();
  }
};

/** 5,000 questions to a slow portal: never two on their way, the pause kept, the heap after collection; beside a bare loop of fetch. */
export const nationalPortal: Measurement = { title: 'Đọc Cổng Dịch vụ công quốc gia: 5.000 yêu cầu chậm · National portal', run };
