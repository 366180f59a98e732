import { sql } from 'kysely';
import { createGateway } from '../../server/gateway';
import { ingestStationFiles } from '../../server/ingest/ingestStationFiles';
import { recordIndicators } from '../../server/ingest/recordIndicators';
import { openEmbeddedStore } from '../../server/store/openStore';
import type { Random } from './random';

const now = (): Date => new Date();
const stations = { nameOf: (station: string) => station, provenanceOf: () => 'imported' as const };
const LIVE = { tickMs: 15, heartbeatMs: 150, replayLimit: 12, pollMs: 200 };
const CHANNELS = ['intake', 'readings', 'indicators'] as const;
export const SETS = ['bo-a', 'bo-b'] as const;

const indicatorOf = (no: number) => ({
  code: `CT${no}`,
  no,
  groupCode: 'N1',
  name: `Chỉ tiêu ${no}`,
  unit: '%',
  direction: 'up',
  cadence: null,
  formula: null,
  numerator: null,
  denominator: null,
  owner: null,
  assessment: null,
  notes: [],
});
const headOf = (set: string) => ({
  name: set,
  legalBasis: 'thử',
  assessmentName: null,
  owner: null,
  notes: [],
  bases: [],
  dimensions: [],
  groups: [
    {
      code: 'N1',
      name: 'Nhóm 1',
    },
  ],
});

/** One store and its gateway, that write, restart, forget and are restored as chance has it. */
export const openWorld = async (random: Random) => {
  const store = await openEmbeddedStore(null, now);
  for (const id of SETS) {
    const indicators = [1, 2, 3].map(indicatorOf);
    await recordIndicators(store, { set: { id, head: headOf(id) }, indicators }, { actor: 'thử', reason: 'mở' });
  }
  const context = { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf };
  const open = (port: number) => createGateway({ context, webDir: null, host: '127.0.0.1', port, live: LIVE });
  let gateway = await open(0);
  const { port } = gateway;
  let files = 0;

  const dropFile = async (): Promise<void> => {
    files += 1;
    const station = `TRAM${random.int(3)}`;
    const name = `${station}_${files}.txt`;
    const rows = Array.from({ length: 1 + random.int(3) }, (_, n) => ({
      parameter: `P${n}`,
      value: random.int(1e3),
      unit: 'mg/l',
      status: '00',
      observedAt: new Date(Date.UTC(2026, 0, 1) + (files + random.int(6) - 4) * 6e4).toISOString(),
    }));
    const refused = random.chance(0.3) ? [{ line: 1, raw: 'x', reason: 'hỏng' }] : [];
    await ingestStationFiles(store, [{ name, sha256: `${files}`, station, receivedAt: now(), rows, refused }], stations);
  };

  const changeIndicator = async (): Promise<void> => {
    const indicator = { ...indicatorOf(1 + random.int(3)), assessment: `lần ${random.int(1e9)}` };
    await recordIndicators(store, { set: { id: random.pick(...SETS) }, indicators: [indicator] }, { actor: 'thử', reason: 'đổi' });
  };

  /** A backup comes back: a datastream is gone, others stand at older values, and the channel has another history. */
  const restore = (): Promise<void> =>
    store.write('thử', 'khôi phục', async (view) => {
      await sql`delete from reading_latest where station = ${`TRAM${random.int(3)}`}`.execute(view.db);
      await sql`update reading_latest set observed_at = observed_at - interval '1 day', value = 0, revision = 1`.execute(view.db);
      await view.renewEpoch('readings');
    });

  return {
    port,
    context,
    write: () => (random.chance(0.75) ? dropFile() : changeIndicator()),
    /** One last event on each channel. */
    finish: async (): Promise<void> => {
      await dropFile();
      await changeIndicator();
    },
    trim: () => store.trim(random.pick(...CHANNELS), { rows: random.int(4), ageMs: 3_600_000 }),
    renew: () => (random.chance(0.5) ? restore() : store.renewEpoch(random.pick(...CHANNELS))),
    restart: async (): Promise<void> => {
      await gateway.close();
      gateway = await open(port);
    },
    close: async (): Promise<void> => {
      await gateway.close();
      await store.close();
    },
  };
};
export type World = Awaited<ReturnType<typeof openWorld>>;
