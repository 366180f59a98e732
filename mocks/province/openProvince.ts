import { keepAlarms } from '../../server/alarms/keepAlarms';
import { LOCAL_PRINCIPAL } from '../../server/access/principal';
import type { Context } from '../../server/core/answer';
import { createViewLedger } from '../../server/core/trail/viewLedger';
import type { FitModels } from '../../server/core/forecast/models';
import { seedDrawnBoundaries } from '../../server/ingest/boundaries/seedDrawnBoundaries';
import { seedPublishedMoney } from '../../server/ingest/money/seedPublishedMoney';
import { seedServices } from '../../server/ingest/services/seedServices';
import { seedPlans } from '../../server/ingest/seedPlans';
import { createSimulationTeller } from '../../server/ingest/simulationTeller';
import { keepAveragesTold } from '../../server/ingest/environment/keepAveragesTold';
import { seedHistory } from '../../server/ingest/environment/seedHistory';
import { seedStations } from '../../server/ingest/environment/seedStations';
import { seedAlarmRules } from '../../server/ingest/seedAlarmRules';
import { seedTasks } from '../../server/ingest/seedTasks';
import { seedWallPlaylist } from '../../server/ingest/seedWallPlaylist';
import { keepTasksReminded } from '../../server/ingest/taskReminderWatch';
import { registerKnownSources } from '../../server/ingest/sourceRegister';
import { createStationIntake } from '../../server/ingest/stationIntake';
import { openExchange } from '../../server/live/exchange';
import type { Line, Wires } from '../../server/live/line';
import { keepTrimmed, RETENTION } from '../../server/live/retention';
import { LIVE_TIMING } from '../../server/live/timing';
import { keepSourcesWatched } from '../../server/live/watchSources';
import { keepProducing } from '../../server/notifications/keepProducing';
import { localMembers } from '../../server/notifications/localMembers';
import { createNotify } from '../../server/notifications/notify';
import { PRODUCERS } from '../../server/notifications/producers';
import type { ReadData } from '../../server/sources/dataFiles';
import { KNOWN_STATIONS } from '../../server/sources/knownStations';
import { sha256 } from '../../server/sources/sha256';
import { loadSimulationParameters } from '../../server/sources/simulated/parameters';
import { HISTORY_SEED } from '../../server/sources/simulation';
import type { Store } from '../../server/store/store';
import type { DroppedFile } from '../wire/messages';

interface ProvinceOptions {
  store: Store;
  read: ReadData;
  clock: () => Date;
  wires: Wires;
  /** Fits the models of forecasts. */
  fitModels: FitModels;
}

/** Reminders are due by the day: soon after a task was given or told of is soon enough. */
const REMIND_MS = 15_000;
/** A demo is over before an hour is: what was looked at is in the audit after a minute. */
const VIEWS_MS = 60_000;

/** The gateway without its transports, composed as server/main.ts does: the same seeding, intake, exchange and watches. */
export const openProvince = async ({ store, read, clock, wires, fitModels }: ProvinceOptions) => {
  await registerKnownSources(store, read);
  await seedStations(store, read, { simulated: true });
  await seedHistory(store, { now: clock(), seed: HISTORY_SEED, nameOf: KNOWN_STATIONS.nameOf });
  await seedPlans(store, read);
  await seedPublishedMoney(store, read);
  await seedServices(store, read);
  await seedTasks(store, read);
  await seedAlarmRules(store, read, { simulated: true });
  await seedWallPlaylist(store, read);
  await seedDrawnBoundaries(store, read);
  const parameters = await loadSimulationParameters(read);
  const log = { info: (message: string) => console.info(message), warn: (message: string) => console.warn(message) };
  const teller = createSimulationTeller({ store, clock, seed: HISTORY_SEED, parameters, log });
  await teller.begin();

  const notify = createNotify(localMembers);
  const context: Context = {
    notify,
    store,
    now: clock,
    stationName: KNOWN_STATIONS.nameOf,
    stationPlace: KNOWN_STATIONS.placeOf,
    provenanceOf: KNOWN_STATIONS.provenanceOf,
    fitModels,
  };
  const principal = { ...LOCAL_PRINCIPAL, from: 'local' };
  const views = createViewLedger({ store, now: clock, windowMs: VIEWS_MS });
  const exchange = await openExchange({ store, now: clock, timing: LIVE_TIMING, wires });
  const watch = keepSourcesWatched(store, clock, 1_000);
  const reminding = keepTasksReminded(store, clock, REMIND_MS);
  const trimming = keepTrimmed(store, RETENTION);
  // In the demo nothing leaves the browser: what is told is shown in the product alone.
  const producing = keepProducing({ store, producers: PRODUCERS, notify });
  const averages = keepAveragesTold(store);
  const intake = createStationIntake(store, KNOWN_STATIONS);
  const alarms = keepAlarms({ store, now: clock, holder: 'demo', log, beganAt: clock().getTime() });
  teller.start();

  return {
    context,
    principal,
    views,
    connect: (line: Line) => exchange.connect(line, () => principal),
    /** Station files by the same door as those of the inbox; resolves after the commit. */
    deliver: async (files: readonly DroppedFile[]): Promise<void> => {
      const received = files.map(async ({ name, text }) => {
        const bytes = new TextEncoder().encode(text);
        return { name, bytes, sha256: await sha256(bytes), receivedAt: clock() };
      });
      await intake.accept(await Promise.all(received));
    },
    close: async (): Promise<void> => {
      await teller.stop();
      await watch.stop();
      await reminding.stop();
      await producing.stop();
      await averages.stop();
      await alarms.stop();
      await trimming.stop();
      await exchange.close();
      await views.close();
      await store.close();
    },
  };
};
export type Province = Awaited<ReturnType<typeof openProvince>>;
