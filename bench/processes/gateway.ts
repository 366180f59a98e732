import * as z from 'zod/mini';
import { createGateway } from '../../server/gateway';
import { ingestStationFiles } from '../../server/ingest/ingestStationFiles';
import { seed } from '../../server/ingest/seed';
import { openEmbeddedStore } from '../../server/store/openStore';
import type { Store } from '../../server/store/store';
import { toChange, type Sample } from '../harness/datastreams';
import { drive, drivePlan } from '../harness/drive';
import { fillMoney, retellMoney } from '../harness/moneyRows';
import { fillScores, retellScores } from '../harness/serviceRows';
import { watchLoop } from '../harness/loopDelay';
import { serveCommands } from '../harness/serveCommands';
import { STATIONS, toFiles } from '../harness/stationFiles';
import { readUsage } from '../harness/usage';

const startArgs = z.object({
  dataDir: z.nullable(z.string()),
  webDir: z.nullable(z.string()),
  keys: z.int(),
  /** The only unit that who asks may see; left out: all. */
  area: z.optional(z.string()),
});
const moneySize = z.object({ projects: z.int(), years: z.int(), lastYear: z.int() });
const scoresSize = z.object({ months: z.int(), lastMonth: z.string(), seenOn: z.string() });
const driveArgs = z.object({ plan: drivePlan, by: z.enum(['ingest', 'publish']) });

/** Somebody who sees one unit of what the feeds of the measurement show. */
const onlyIn = (area: string) => {
  const scopes = ['indicators', 'environment'];
  const limit = { agencies: null, areas: new Set([area]) };
  return { id: 'bench', name: 'bench', scopes: new Set(scopes), limits: new Map(scopes.map((scope) => [scope, [limit]] as const)) };
};

const ENDLESS = { perIdentity: 1e12, perAddress: 1e12 };
const readLoop = watchLoop();
let store: Store | null = null;
let gateway: Awaited<ReturnType<typeof createGateway>> | null = null;
const opened = (): Store => {
  if (!store) throw new Error('the store is not open');
  return store;
};

const ingest = (samples: Sample[]) => ingestStationFiles(opened(), toFiles(samples), STATIONS);
/** Past ingest: the outbox row alone, committed, then sent. */
const publish = (samples: Sample[]) =>
  opened().write('bench', 'publish', (view) =>
    view.publish(
      'readings',
      samples.map((sample) => toChange(sample, view.revision)),
    ),
  );

/** The real gateway on a free port over an embedded store, with `keys` datastreams known. */
const start = async (raw: unknown) => {
  const { dataDir, webDir, keys, area } = startArgs.parse(raw);
  const now = () => new Date();
  store = await openEmbeddedStore(dataDir, now);
  await seed(store, 'data');
  const at = Date.now() - 1000;
  await ingest(Array.from({ length: keys }, (_, n) => ({ n, value: 0, at })));
  gateway = await createGateway({
    context: { store, now, stationName: STATIONS.nameOf, provenanceOf: STATIONS.provenanceOf },
    webDir,
    host: '127.0.0.1',
    port: 0,
    // One address asks more often here in a second than an office does in a minute.
    limits: { knocks: 1e12, rates: { pages: ENDLESS, feeds: ENDLESS, commands: ENDLESS } },
    ...(area !== undefined && { principal: () => onlyIn(area) }),
  });
  return { port: gateway.port };
};

serveCommands(
  {
    start,
    drive: (raw) => {
      const { plan, by } = driveArgs.parse(raw);
      return drive(plan, async (samples) => void (await (by === 'ingest' ? ingest(samples) : publish(samples))));
    },
    /** A commit that touches readings and the intake, or the intake alone (a file without rows). */
    commitReadings: () => ingest([{ n: 0, value: Math.random(), at: Date.now() }]),
    commitIntake: async () => {
      const files = toFiles([{ n: 0, value: 0, at: 0 }]).map((file) => ({ ...file, rows: [] }));
      await ingestStationFiles(opened(), files, STATIONS);
    },
    fillMoney: (raw) => fillMoney(opened(), moneySize.parse(raw)),
    retellMoney: (raw) => retellMoney(opened(), z.object({ year: z.int() }).parse(raw).year),
    fillScores: (raw) => fillScores(opened(), scoresSize.parse(raw)),
    retellScores: (raw) => retellScores(opened(), z.object({ seenOn: z.string() }).parse(raw).seenOn),
    usage: readUsage,
    loop: readLoop,
  },
  async () => {
    await gateway?.close();
    await store?.close();
  },
);
