import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from './config';
import { createGateway } from './gateway';
import { ingestStationFiles } from './ingest/ingestStationFiles';
import { seed } from './ingest/seed';
import { createSimulator, isSimulatedStation, SIMULATED_STATIONS } from './sources/simulator';
import { createInbox } from './sources/stationFiles/inbox';
import { parseStationFile } from './sources/stationFiles/parse';
import { openEmbeddedStore, openPostgresStore } from './store/openStore';

const SIMULATOR_MS = 5_000;
const clock = () => new Date();
const names = new Map(SIMULATED_STATIONS.map(({ id, name }) => [id, name]));
const stations = {
  nameOf: (station: string) => names.get(station) ?? station,
  provenanceOf: (station: string) => (isSimulatedStation(station) ? ('simulated' as const) : ('imported' as const)),
};

const start = async () => {
  const config = readConfig(process.env);
  const data = (...path: string[]) => join(config.dataDir, ...path);
  console.log(config.databaseUrl ? 'Mở PostgreSQL…' : `Mở cơ sở dữ liệu nhúng trong ${config.dataDir}…`);
  const store = await (config.databaseUrl ? openPostgresStore(config.databaseUrl, clock) : openEmbeddedStore(config.dataDir, clock));
  if (await seed(store, 'data')) console.log('Đã nạp số liệu công bố của tỉnh lần đầu.');

  const gateway = await createGateway({
    context: { store, now: clock, stationName: stations.nameOf },
    webDir: config.webDir,
    host: config.host,
    port: config.port,
  }).catch(async (error: unknown) => {
    await store.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(
        `Cổng ${config.port} đang được dùng. Hãy tắt chương trình đang giữ cổng, hoặc chạy lại với PORT khác, ví dụ PORT=8788 npm start.`,
      );
    }
    throw error;
  });

  await mkdir(config.inboxDir, { recursive: true });
  const inbox = createInbox({
    dir: config.inboxDir,
    archiveDir: data('archive'),
    failedDir: data('failed'),
    clock,
    log: { info: (message) => console.log(message), warn: (message) => console.warn(message) },
    accept: async (files) => {
      const parsed = files.map(({ name, bytes, sha256, receivedAt }) => ({
        name,
        sha256,
        receivedAt,
        ...parseStationFile(name, bytes, receivedAt),
      }));
      await ingestStationFiles(store, parsed, stations);
    },
  });
  await inbox.start();
  const simulator = config.simulate
    ? createSimulator({ dir: config.inboxDir, clock, random: Math.random, intervalMs: SIMULATOR_MS })
    : null;
  simulator?.start();
  console.log(`IOC sẵn sàng: http://${config.host}:${gateway.port}`);
  console.log(`  Hộp thư tệp quan trắc: ${config.inboxDir}`);
  if (simulator) console.log('  Trạm mô phỏng đang chạy (dữ liệu mô phỏng); đặt SIMULATE=0 để tắt.');

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    console.log('Đang đóng…');
    simulator?.stop();
    await inbox.stop();
    await gateway.close();
    await store.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause) console.error(error.cause);
  process.exit(1);
});
