import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepAlarms } from './alarms/keepAlarms';
import { readConfig, type Config } from './config';
import { rememberFits } from './core/forecast/rememberFits';
import { createForecastThread } from './forecast/forecastThread';
import { createGateway } from './gateway';
import { keepAddress } from './imports/gatewayAddress';
import { readPaperlessKeys } from './http/paperless/readPaperlessKeys';
import { openImportDoor } from './imports/importDoor';
import { blameOf } from './ingest/blameOf';
import { seedBoundaries } from './ingest/boundaries/seedBoundaries';
import { seed } from './ingest/seed';
import { seedSources } from './ingest/seedSources';
import { keepAveragesTold } from './ingest/environment/keepAveragesTold';
import { keepTerm } from './ingest/environment/keepTerm';
import { seedHistory } from './ingest/environment/seedHistory';
import { seedStations } from './ingest/environment/seedStations';
import { seedAlarmRules } from './ingest/seedAlarmRules';
import { seedTasks } from './ingest/seedTasks';
import { seedWallPlaylist } from './ingest/seedWallPlaylist';
import { keepTasksReminded } from './ingest/taskReminderWatch';
import { keepPortalRead } from './ingest/nationalPortal/keepPortalRead';
import { PORTAL_SOURCE } from './ingest/nationalPortal/portalSource';
import { createSimulationTeller } from './ingest/simulationTeller';
import { createStationIntake } from './ingest/stationIntake';
import { keepProducing } from './notifications/keepProducing';
import { localMembers } from './notifications/localMembers';
import { createNotify } from './notifications/notify';
import { openOutside } from './notifications/openOutside';
import { PRODUCERS } from './notifications/producers';
import { readNotifyConfig } from './notifications/readNotifyConfig';
import { probePort } from './process/probePort';
import { createShutdown } from './process/shutdown';
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

const REMIND_EVERY_MS = 60_000;
const log = { info: (message: string) => console.log(message), warn: (message: string) => console.warn(message) };
const clock = () => new Date();
/** Without its database every answer would be an error; whoever watches the process starts it again, and nothing that was taken is lost. */
const endWithout = (error: Error): never => {
  console.error(
    `Cơ sở dữ liệu nhúng đã dừng ngoài dự kiến nên máy chủ phải dừng theo. Dữ liệu đã ghi nhận vẫn còn nguyên: hãy khởi động lại máy chủ; nếu lặp lại, kiểm tra bộ nhớ và ổ đĩa.\n  Chi tiết: ${error.message}`,
  );
  process.exit(1);
};

const start = async (config: Config) => {
  const shutdown = createShutdown({
    exit: (code) => process.exit(code),
    say: log.info,
    listen: (signal, heard) => process.on(signal, heard),
  });
  const data = (...path: string[]) => join(config.dataDir, ...path);
  const notifyConfig = readNotifyConfig(process.env, config.publicOrigins);
  const portalConfig = readPortalConfig(process.env);
  const paperlessKeys = readPaperlessKeys(process.env);
  await probePort(config.host, config.port);
  log.info(config.databaseUrl ? 'Mở PostgreSQL…' : `Mở cơ sở dữ liệu nhúng trong ${config.dataDir}…`);
  const store = await openConfigured(config, clock, endWithout);
  shutdown.add('cơ sở dữ liệu', () => store.close());
  await seedSources(store, 'data', { leftOut: config.simulate ? [] : ['simulator'], switchedOn: portalConfig ? [PORTAL_SOURCE] : [] });
  const withSamples = config.simulate || config.seedSimulated;
  if (await seedStations(store, dataFolder('data'), { simulated: withSamples })) log.info('Đã ghi danh mục trạm quan trắc.');
  const ofStations = { now: clock(), seed: HISTORY_SEED, nameOf: stations.nameOf };
  if (config.seedSimulated && (await seedHistory(store, ofStations))) log.info('Đã dựng lịch sử mô phỏng của các trạm mẫu.');
  if (await seed(store, 'data')) log.info('Đã nạp số liệu công bố của tỉnh.');
  if (await seedTasks(store, dataFolder('data'))) log.info('Đã nạp nhiệm vụ của các kế hoạch.');
  if (await seedAlarmRules(store, dataFolder('data'), { simulated: withSamples })) log.info('Đã nạp quy tắc cảnh báo.');
  if (await seedWallPlaylist(store, dataFolder('data'))) log.info('Đã nạp danh sách cảnh mặc định của màn hình lớn.');
  if (await seedBoundaries(store, 'data')) log.info('Đã nạp ranh giới xấp xỉ dựng từ lưới.');
  const teller = config.seedSimulated
    ? createSimulationTeller({ store, clock, seed: HISTORY_SEED, parameters: await readSimulationParameters('data'), log })
    : null;
  if (teller) shutdown.add('dữ liệu mô phỏng', () => teller.stop());
  await teller?.begin();
  if (!existsSync(config.webDir)) log.warn(`Chưa có giao diện trong ${config.webDir}; chạy npm start để dựng.`);

  const notify = createNotify(localMembers);
  const { dataDir, publicOrigins } = config;
  const outbound = await openOutside({ store, clock, config: notifyConfig, dataDir, publicOrigins, isAlone: config.databaseUrl === null });
  const isAlone = config.databaseUrl === null;
  const { importMaxBytes: maxBytes, importKeepRowsDays: keepRowsDays } = config;
  const imports = await openImportDoor({ store, dir: data('imports'), now: clock, maxBytes, keepRowsDays, isAlone });
  if (imports.interrupted > 0) log.warn(`Có ${imports.interrupted} tệp nhập bị ngắt ở lần chạy trước; số liệu cũ không thay đổi.`);
  shutdown.add('cửa nhập báo cáo', () => imports.stop());
  const forecasts = createForecastThread();
  shutdown.add('luồng dự báo', () => forecasts.close());
  const gateway = await createGateway({
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
    paperlessKeys,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  shutdown.add('máy chủ', () => gateway.close());
  shutdown.add('địa chỉ máy chủ', await keepAddress(config.dataDir, config.host, gateway.port));
  const producing = keepProducing({ store, producers: PRODUCERS, notify });
  outbound.start();
  shutdown.add('thông báo', async () => {
    await producing.stop();
    await outbound.stop();
  });

  const reminders = keepTasksReminded(store, clock, REMIND_EVERY_MS);
  shutdown.add('nhắc việc', () => reminders.stop());
  const term = keepTerm({ store, clock, term: config.stationTerm, log });
  shutdown.add('thời hạn lưu số liệu quan trắc', () => term.stop());
  const averages = keepAveragesTold(store);
  shutdown.add('số trung bình quan trắc', () => averages.stop());
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
  log.info(`IOC sẵn sàng: http://${config.host}:${gateway.port}`);
  log.info(`  Hộp thư tệp quan trắc: ${config.inboxDir}`);
  if (portalConfig) log.info(`  Đọc Cổng Dịch vụ công quốc gia hằng ngày từ ${portalConfig.hour} giờ.`);
  if (paperlessKeys.length > 0) log.info(`  Nhận cuộc họp từ: ${[...new Set(paperlessKeys.map(({ system }) => system))].join(', ')}.`);
  if (simulator) log.info('  Trạm mô phỏng đang chạy (dữ liệu mô phỏng); đặt SIMULATE=0 để tắt.');
  if (teller) log.info('  Có số liệu chỉ tiêu mô phỏng; đặt SEED_SIMULATED=0 từ lần chạy đầu để chỉ dùng số liệu công bố.');
};

let config: Config | null = null;
try {
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  console.error(explainStartProblem(error, config));
  process.exit(1);
}
