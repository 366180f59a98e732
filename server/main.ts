import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBorder } from './access/checkBorder';
import { openAccess } from './access/openAccess';
import { readSignOnConfig } from './access/signOn/readSignOnConfig';
import { keepAlarms } from './alarms/keepAlarms';
import { readConfig, type Config } from './config';
import { rememberFits } from './core/forecast/rememberFits';
import { createForecastThread } from './forecast/forecastThread';
import { createGateway } from './gateway';
import { keepAddress } from './imports/gatewayAddress';
import { readPaperlessKeys } from './http/paperless/readPaperlessKeys';
import { openImportDoor } from './imports/importDoor';
import { openRedisBus } from './live/relay/redisBus';
import { blameOf } from './ingest/blameOf';
import { seedProvince } from './ingest/seedProvince';
import { keepPortalRead } from './ingest/nationalPortal/keepPortalRead';
import { createSimulationTeller } from './ingest/simulationTeller';
import { createStationIntake } from './ingest/stationIntake';
import { keepProducing } from './notifications/keepProducing';
import { localMembers } from './notifications/localMembers';
import { storedMembers } from './notifications/storedMembers';
import { createNotify } from './notifications/notify';
import { openOutside } from './notifications/openOutside';
import { PRODUCERS } from './notifications/producers';
import { readNotifyConfig } from './notifications/readNotifyConfig';
import { takeCredentials } from './process/credentials';
import { keepHouse } from './ingest/keepHouse';
import { endWithoutDatabase } from './process/endWithoutDatabase';
import { openLog } from './process/openLog';
import { probePort } from './process/probePort';
import { createShutdown } from './process/shutdown';
import { startedWords } from './process/startedWords';
import { explainStartProblem } from './process/startProblem';
import { KNOWN_STATIONS as stations } from './sources/knownStations';
import { dataFolder } from './sources/dataFolder';
import { readPortalConfig } from './sources/nationalPortal/readPortalConfig';
import { readPortalUnits } from './sources/nationalPortal/portalUnits';
import { createSimulator } from './sources/simulator';
import { HISTORY_SEED, SIMULATOR_MS, SIMULATOR_SEED } from './sources/simulation';
import { readSimulationParameters } from './sources/simulated/readParameters';
import { createInbox } from './sources/stationFiles/inbox';
import { openConfigured } from './store/openConfigured';
import { takeTurn, tryTurn } from './store/takeTurn';

const SPREAD_MOST_MS = 3_000;
const log = openLog({ env: process.env, stdout: process.stdout, stderr: process.stderr });
const clock = () => new Date();

const start = async (config: Config) => {
  const shutdown = createShutdown({
    exit: (code) => process.exit(code),
    say: log.info,
    listen: (signal, heard) => process.on(signal, heard),
    graceMs: config.shutdownGraceMs,
    announce: () => announceEnd(),
  });
  let announceEnd = (): void => undefined;
  let isStarted = false;
  const data = (...path: string[]) => join(config.dataDir, ...path);
  const notifyConfig = readNotifyConfig(process.env, config.publicOrigins);
  const portalConfig = readPortalConfig(process.env);
  const paperlessKeys = readPaperlessKeys(process.env);
  const signOnConfig = readSignOnConfig(process.env);
  checkBorder({ host: config.host, publicOrigins: config.publicOrigins, hasSignOn: signOnConfig !== null });
  await probePort(config.host, config.port);
  log.info(config.databaseUrl ? 'Mở PostgreSQL…' : `Mở cơ sở dữ liệu nhúng trong ${config.dataDir}…`);
  const store = await openConfigured(config, clock, endWithoutDatabase);
  shutdown.add('cơ sở dữ liệu', () => store.close());
  // Two that begin together on an empty database would both load it.
  const waits = (): void => log.info('Chờ máy chủ khác trên cùng cơ sở dữ liệu khởi động xong…');
  const endTurn = await takeTurn({ databaseUrl: config.databaseUrl, what: 'start', waits });
  const { simulate, seedSimulated } = config;
  await seedProvince(store, { simulate, seedSimulated, readsPortal: portalConfig !== null, now: clock(), log });
  const teller = config.seedSimulated
    ? createSimulationTeller({
        store,
        clock,
        seed: HISTORY_SEED,
        parameters: await readSimulationParameters('data'),
        log,
        turn: () => tryTurn({ databaseUrl: config.databaseUrl, what: 'simulation' }),
      })
    : null;
  if (teller) shutdown.add('dữ liệu mô phỏng', () => teller.stop());
  await teller?.begin();
  await endTurn();
  if (!existsSync(config.webDir)) log.warn(`Chưa có giao diện trong ${config.webDir}; chạy npm start để dựng.`);

  const notify = createNotify(signOnConfig === null ? localMembers : storedMembers);
  const { dataDir, publicOrigins } = config;
  const outbound = await openOutside({ store, clock, config: notifyConfig, dataDir, publicOrigins, isAlone: config.databaseUrl === null });
  const isAlone = config.databaseUrl === null;
  const { importMaxBytes: maxBytes, importKeepRowsDays: keepRowsDays } = config;
  const imports = await openImportDoor({ store, dir: data('imports'), now: clock, maxBytes, keepRowsDays, isAlone });
  if (imports.interrupted > 0) log.warn(`Có ${imports.interrupted} tệp nhập bị ngắt ở lần chạy trước; số liệu cũ không thay đổi.`);
  shutdown.add('cửa nhập báo cáo', () => imports.stop());
  const forecasts = createForecastThread();
  shutdown.add('luồng dự báo', () => forecasts.close());
  const relayBus = config.redisUrl === null ? null : openRedisBus({ url: config.redisUrl, log });
  if (relayBus) shutdown.add('Redis', () => relayBus.close());
  const gateway = await createGateway({
    relayBus,
    ...openAccess({ store, now: clock }, signOnConfig, config.publicOrigins),
    imports,
    context: {
      store,
      now: clock,
      stationName: stations.nameOf,
      stationPlace: stations.placeOf,
      provenanceOf: stations.provenanceOf,
      notify,
      fitModels: rememberFits(forecasts.fit),
    },
    webDir: config.webDir,
    host: config.host,
    port: config.port,
    publicOrigins: config.publicOrigins,
    frameAncestors: config.frameAncestors,
    trustedProxies: config.trustedProxies,
    paperlessKeys,
    isServing: () => isStarted && !shutdown.isClosing(),
    metricsToken: config.metricsToken,
    // What is left of the limit is for what else has to be closed.
    spreadMs: Math.min(config.shutdownGraceMs, SPREAD_MOST_MS),
    log,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  announceEnd = gateway.announceEnd;
  shutdown.add('máy chủ', () => gateway.close());
  shutdown.add('địa chỉ máy chủ', await keepAddress(config.dataDir, config.host, gateway.port));
  const producing = keepProducing({ store, producers: PRODUCERS, notify });
  outbound.start();
  shutdown.add('thông báo', async () => {
    await producing.stop();
    await outbound.stop();
  });

  const { stationTerm, auditKeepDays: keepDays } = config;
  for (const [name, stop] of keepHouse({ store, clock, stationTerm, audit: { dir: data('audit'), keepDays }, log }))
    shutdown.add(name, stop);
  const intake = createStationIntake(store, stations);
  // The embedded database has one process at a time: the lease of the one before is its own. Of a shared one each has a name of its own.
  const holder = isAlone ? 'embedded' : randomUUID();
  const alarms = keepAlarms({ store, now: clock, holder, log, beganAt: clock().getTime() });
  shutdown.add('đánh giá cảnh báo', () => alarms.stop());
  await mkdir(config.inboxDir, { recursive: true });
  const inbox = createInbox({
    dir: config.inboxDir,
    archiveDir: data('archive'),
    failedDir: data('failed'),
    clock,
    log,
    accept: intake.accept,
    refuse: intake.refuse,
    blameOf,
  });
  shutdown.add('hộp nhận tệp', () => inbox.stop());
  const simulator = config.simulate
    ? createSimulator({ dir: config.inboxDir, clock, seed: SIMULATOR_SEED, intervalMs: SIMULATOR_MS })
    : null;
  if (simulator) shutdown.add('bộ mô phỏng', () => simulator.stop());
  if (shutdown.isClosing()) return;
  await inbox.start();
  simulator?.start();
  teller?.start();
  if (portalConfig) {
    const units = await readPortalUnits(dataFolder('data'));
    const portal = keepPortalRead({ store, clock, config: portalConfig, units, isAlone, log });
    shutdown.add('đọc Cổng Dịch vụ công quốc gia', () => portal.stop());
  }
  isStarted = true;
  const words = startedWords({
    address: `http://${config.host}:${gateway.port}`,
    issuer: signOnConfig?.issuer.href ?? null,
    inboxDir: config.inboxDir,
    portalHour: portalConfig?.hour ?? null,
    systems: paperlessKeys.map(({ system }) => system),
    isSimulating: simulator !== null,
    hasSimulated: teller !== null,
  });
  for (const line of words) log.info(line);
};

let config: Config | null = null;
log.takeConsole(console);
try {
  takeCredentials(process.env);
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  console.error(explainStartProblem(error, config));
  process.exit(1);
}
