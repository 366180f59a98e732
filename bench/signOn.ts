import { randomUUID } from 'node:crypto';
import { seedPlans } from '../server/ingest/seedPlans';
import { dataFolder } from '../server/sources/dataFolder';
import { hashOfToken, newToken } from '../server/access/token';
import { createGateway } from '../server/gateway';
import { openBrowser } from '../server/provider.rig';
import { signOnBench } from '../server/signOn.rig';
import { openEmbeddedStore } from '../server/store/openStore';
import { writePerson } from '../server/store/rows/storedPersons';
import { writeSession } from '../server/store/rows/storedSessions';
import type { Store } from '../server/store/store';
import type { Bench, Measurement } from './harness/bench';
import { load, requestBytes } from './harness/httpLoad';
import { metric, type Metric } from './harness/metric';
import { openConnection } from './harness/rawConnection';
import { interleave } from './harness/rounds';
import { median, percentile } from './harness/statistics';

const FEED = '/api/feeds/indicators?set=cds-2025';
const PERSONS = 500;
const STORM = 100;
const WHOLE = { role: 'leader', agencies: null, areas: null, fields: null } as const;

/** Sessions as sign-ons leave them, each of a person of their own; answers their cookies. */
const seat = async (store: Store, count: number): Promise<string[]> => {
  const cookies: string[] = [];
  await store.write('bench', 'seats', async (view) => {
    for (let n = 0; n < count; n += 1) {
      const [id, token, person] = [randomUUID(), newToken(), `ng-bench-${n}`];
      const endsAt = new Date(Date.parse(view.at) + 3_600_000).toISOString();
      await writePerson(view, { id: person, name: person, email: null, grants: [WHOLE], isBlocked: false, version: 1, by: 'bench' });
      await writeSession(view.db, {
        id,
        person,
        hash: hashOfToken(token),
        at: view.at,
        endsAt,
        agent: '?',
        providerSession: null,
        idToken: '',
      });
      cookies.push(`ioc-session=${token}`);
    }
  });
  return cookies;
};

/** Each session asks once, all at one time; how long each waited, ms. */
const askAll = async (port: number, cookies: readonly string[]): Promise<number[]> =>
  Promise.all(
    cookies.map(async (cookie) => {
      const connection = openConnection(port);
      const before = performance.now();
      const status = await connection.ask(requestBytes(port, FEED, { cookie }));
      connection.close();
      if (status !== 200) throw new Error(`expected 200, got ${status}`);
      return performance.now() - before;
    }),
  );

const run = async (bench: Bench): Promise<Metric[]> => {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const rig = await signOnBench((now) => openEmbeddedStore(null, now), undo);
    await seedPlans(rig.store, dataFolder('data'));
    const context = { store: rig.store, now: () => rig.clock.at, stationName: String, provenanceOf: () => 'imported' as const };
    const open = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
    undo.push(() => open.close());
    const signedOn = Number(new URL(rig.origin).port);
    const cookies = await seat(rig.store, PERSONS);
    const [own = ''] = cookies;
    const ask = (port: number, headers: Record<string, string>) => () =>
      load(port, requestBytes(port, FEED, headers), 200, 1, bench.seconds(0.6) * 1000);
    const latency = await interleave(bench.repeats(5), { session: ask(signedOn, { cookie: own }), bare: ask(open.port, {}) });
    const crowd = await interleave(bench.repeats(3), {
      sessions: () => askAll(signedOn, cookies),
      bare: () => askAll(open.port, cookies),
    });
    const storm: number[] = [];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: STORM }, async () => {
        const before = performance.now();
        const { end } = await rig.signOn('lan', openBrowser());
        if (!end.endsWith('/hom-nay')) throw new Error(`sign-on led to ${end}`);
        storm.push(performance.now() - before);
      }),
    );
    const all = performance.now() - started;
    return [
      metric({
        name: 'signOn.feed.1.p50',
        value: median(latency.session.map(({ p50Ms }) => p50Ms)),
        unit: 'ms',
        floor: median(latency.bare.map(({ p50Ms }) => p50Ms)),
        aim: { most: 1.1, of: 'ratio' },
        note: 'cùng nguồn số liệu, có phiên so với không đăng nhập',
      }),
      metric({
        name: `signOn.feed.${PERSONS}.p95`,
        value: percentile(crowd.sessions.flat(), 0.95),
        unit: 'ms',
        floor: percentile(crowd.bare.flat(), 0.95),
        note: `${PERSONS} phiên khác nhau cùng hỏi một lúc, mỗi phiên một kết nối mới`,
      }),
      metric({
        name: `signOn.storm.${STORM}.p95`,
        value: percentile(storm, 0.95),
        unit: 'ms',
        note: `${STORM} lượt đăng nhập cùng lúc, cả phần của nhà cung cấp trong cùng tiến trình; tổng ${Math.round(all)} ms`,
      }),
    ];
  } finally {
    for (const each of undo.toReversed()) await each();
  }
};

/** What sign-on costs a feed, and how many may come at once. */
export const signOn: Measurement = { title: 'Đăng nhập và phiên · Sign-on', run };
