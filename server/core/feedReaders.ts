import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../contract/feed';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import type { Sight } from '../access/rows';
import type { ReadView } from '../store/store';
import { readAlarmHistory } from './alarms/readAlarmHistory';
import { readAlarmPreview } from './alarms/preview/readAlarmPreview';
import { readAlarmPerformance } from './alarms/readAlarmPerformance';
import { readAlarmRules, readAlarmRuleStory } from './alarms/readAlarmRules';
import { readAlarmDetail, readAlarms } from './alarms/readAlarms';
import { readAreaValues } from './readAreaValues';
import { readBoundaries } from './readBoundaries';
import { readBudget } from './money/readBudget';
import { readCatalogue } from './readCatalogue';
import { readChanges } from './readChanges';
import { readChangesOfBoundaries, readChangesOfSources } from './readChangesOfSources';
import { readChangesOfImports, readChangesOfTasks } from './readChangesOfWork';
import { readConfirmationList, readConfirmations, readConfirmationStory } from './confirmation/readConfirmations';
import { readImportAttached, readImportReport, readImports } from './readImports';
import type { Later } from './forecast/later';
import type { FitModels } from './forecast/models';
import { readFrozenBodyFor, readFrozenView } from './readFrozen';
import { readForecast } from './forecast/readForecast';
import { readIndicators } from './readIndicators';
import { readInvestment } from './money/readInvestment';
import { readInvestmentProject } from './money/readInvestmentProject';
import { readIntake } from './readIntake';
import { readNotifications } from './readNotifications';
import { readNotifySettings } from './readNotifySettings';
import { placeStations } from './placeStations';
import { readReadings } from './readReadings';
import { readApiKeysAt } from '../store/rows/storedApiKeys';
import { readPersonsAt } from '../store/rows/storedPersons';
import { readViewLinksOf } from '../store/rows/storedViewLinks';
import { readRoster } from '../store/rows/storedNotifySettings';
import { readRegisters } from '../store/rows/storedRegisters';
import { readMeeting, readMeetings } from './meetings/readMeetings';
import { readSavedViews } from './readSavedViews';
import { readSourceDetail } from './readSourceDetail';
import { readSources } from './readSources';
import { readTaskDetail, readTasks } from './readTasks';
import { readSeries } from './readSeries';
import { told } from './environment/told';
import { readDataCapture } from './environment/readDataCapture';
import { readExceedances } from './environment/readExceedances';
import { readStationHours } from './environment/readStationHours';
import { readStations } from './environment/readStations';
import { readStationSeries } from './environment/readStationSeries';
import { readStandings } from './readStandings';
import { readWalls, readWallShow } from './walls/readWalls';
import { readServiceDossiers } from './services/readServiceDossiers';
import { readServiceScores } from './services/readServiceScores';
import { readServiceUnit } from './services/readServiceUnit';

interface Names {
  /** Fits the models of forecasts, off this thread where it serves others. */
  fitModels?: FitModels;
  stationName: (station: string) => string;
  /** Longitude and latitude in degrees; null where nobody told. */
  stationPlace?: (station: string) => [lon: number, lat: number] | null;
  /** Who asks: for feeds that are of a person. */
  person: string;
  /** What of the feed's scope they see: for feeds that count rows, or list so many of them. */
  sight: Sight;
  principal: Principal;
}
/** One feed with its parameters parsed: `key` names them, whatever order they came in; `read` reads the body. */
interface Prepared {
  key: string;
  /** Other feeds whose figures are asked for. */
  quotes: readonly string[];
  read: (view: ReadView, isPast: boolean, names: Names) => Promise<unknown>;
}
interface FeedReader<Id extends FeedId> {
  id: Id;
  prepare: (raw: Record<string, string>) => Prepared;
}

const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value).toSorted() : []);

const reader = <Id extends FeedId, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  feed: FeedDefinition<Id, P, B>,
  read: (view: ReadView, params: z.infer<P>, isPast: boolean, names: Names) => Promise<z.infer<B> | Later<z.infer<B>>>,
): FeedReader<Id> => ({
  id: feed.id,
  prepare: (raw) => {
    const parsed = feed.params.safeParse(raw);
    // A name that nobody knows is refused: a mistyped `asOf` must not be answered with the figures of today.
    const wrong = parsed.success
      ? keysOf(raw).filter((name) => !keysOf(parsed.data).includes(name))
      : parsed.error.issues.map(({ path }) => path.join('.'));
    if (!parsed.success || wrong.length > 0)
      throw new ProblemError('bad-request', `Tham số của nguồn số liệu "${feed.id}" không đúng. Hãy kiểm tra: ${wrong.join(', ')}.`);
    const { data } = parsed;
    return {
      key: JSON.stringify(data, keysOf(data)),
      quotes: feed.quotes?.(data) ?? [],
      read: (view, isPast, names) => read(view, data, isPast, names),
    };
  },
});

const readers: { [Id in FeedId]: FeedReader<Id> } = {
  'area-values': reader(FEEDS['area-values'], ({ db, revision }, params) => readAreaValues(db, revision, params)),
  series: reader(FEEDS.series, ({ db, revision }, params) => readSeries(db, revision, params)),
  confirmations: reader(FEEDS.confirmations, ({ db, revision }, { set }) => readConfirmations(db, revision, set)),
  'confirmation-story': reader(FEEDS['confirmation-story'], ({ db, revision }, { figure }) => readConfirmationStory(db, revision, figure)),
  'confirmation-list': reader(FEEDS['confirmation-list'], ({ db, revision }) => readConfirmationList(db, revision)),
  standings: reader(FEEDS.standings, ({ db, revision }) => readStandings(db, revision)),
  changes: reader(FEEDS.changes, (view, params, _isPast, { sight }) => readChanges(view, params, sight)),
  'source-changes': reader(FEEDS['source-changes'], (view, params) => readChangesOfSources(view, params)),
  'boundary-changes': reader(FEEDS['boundary-changes'], (view, params) => readChangesOfBoundaries(view, params)),
  'task-changes': reader(FEEDS['task-changes'], (view, params, _isPast, { sight }) => readChangesOfTasks(view, params, sight)),
  'import-changes': reader(FEEDS['import-changes'], (view, params, _isPast, { sight }) => readChangesOfImports(view, params, sight)),
  forecast: reader(FEEDS.forecast, ({ db, revision }, params, _isPast, { fitModels }) => readForecast(db, revision, params, fitModels)),
  budget: reader(FEEDS.budget, ({ db, revision }, params) => readBudget(db, revision, params)),
  catalogue: reader(FEEDS.catalogue, ({ db, revision }) => readCatalogue(db, revision)),
  boundaries: reader(FEEDS.boundaries, ({ db, revision }) => readBoundaries(db, revision)),
  indicators: reader(FEEDS.indicators, ({ db, revision }, params) => readIndicators(db, revision, params)),
  investment: reader(FEEDS.investment, ({ db, revision }, params) => readInvestment(db, revision, params)),
  'investment-project': reader(FEEDS['investment-project'], ({ db, revision }, params) => readInvestmentProject(db, revision, params)),
  'service-scores': reader(FEEDS['service-scores'], ({ db, revision }, params) => readServiceScores(db, revision, params)),
  'service-unit': reader(FEEDS['service-unit'], ({ db, revision }, params) => readServiceUnit(db, revision, params)),
  'service-dossiers': reader(FEEDS['service-dossiers'], ({ db, revision }, params) => readServiceDossiers(db, revision, params)),
  readings: reader(FEEDS.readings, async ({ db, revision }, _params, isPast, { stationName, stationPlace }) =>
    placeStations(await readReadings(db, revision, isPast, stationName), stationPlace),
  ),
  stations: reader(FEEDS.stations, async (view) => readStations(view.db, await told(view, FEEDS.stations))),
  'station-series': reader(FEEDS['station-series'], async (view, params) =>
    readStationSeries(view.db, await told(view, FEEDS['station-series']), params),
  ),
  'station-hours': reader(FEEDS['station-hours'], async (view, params) =>
    readStationHours(view.db, await told(view, FEEDS['station-hours']), params),
  ),
  exceedances: reader(FEEDS.exceedances, async (view, params) => readExceedances(view.db, await told(view, FEEDS.exceedances), params)),
  'data-capture': reader(FEEDS['data-capture'], async (view, params) =>
    readDataCapture(view.db, await told(view, FEEDS['data-capture']), params),
  ),
  registers: reader(FEEDS.registers, async ({ db, revision }) => {
    const { areas, agencies } = await readRegisters(db, revision);
    return { areas: [...areas], agencies: [...agencies] };
  }),
  imports: reader(FEEDS.imports, ({ db, revision }, _params, _isPast, { sight }) => readImports(db, revision, sight)),
  'import-report': reader(FEEDS['import-report'], ({ db, revision }, params) => readImportReport(db, revision, params)),
  'import-attached': reader(FEEDS['import-attached'], ({ db, revision }, { import: id }, _isPast, { sight }) =>
    readImportAttached(db, revision, id, sight),
  ),
  intake: reader(FEEDS.intake, ({ db, revision }, _params, _isPast, { sight }) => readIntake(db, revision, sight)),
  sources: reader(FEEDS.sources, ({ db, revision }) => readSources(db, revision)),
  tasks: reader(FEEDS.tasks, ({ db, revision }) => readTasks(db, revision)),
  'task-detail': reader(FEEDS['task-detail'], ({ db, revision }, { task }) => readTaskDetail(db, revision, task)),
  'source-detail': reader(FEEDS['source-detail'], ({ db, revision }, { source }, _isPast, { sight }) =>
    readSourceDetail(db, revision, source, sight),
  ),
  notifications: reader(FEEDS.notifications, ({ db, revision }, _params, _isPast, { person }) => readNotifications(db, revision, person)),
  'notification-settings': reader(FEEDS['notification-settings'], ({ db, revision }, _params, _isPast, { person }) =>
    readNotifySettings(db, revision, person),
  ),
  'saved-views': reader(FEEDS['saved-views'], ({ db, revision }, _params, _isPast, { person }) => readSavedViews(db, revision, person)),
  meetings: reader(FEEDS.meetings, ({ db, revision }, params, _isPast, { sight }) => readMeetings(db, revision, params, sight)),
  meeting: reader(FEEDS.meeting, ({ db, revision }, params) => readMeeting(db, revision, params)),
  'frozen-view': reader(FEEDS['frozen-view'], ({ db, revision }, { hash }) => readFrozenView(db, revision, hash)),
  'frozen-body': reader(FEEDS['frozen-body'], ({ db, revision }, params, _isPast, { principal }) =>
    readFrozenBodyFor(db, revision, params, principal),
  ),
  alarms: reader(FEEDS.alarms, ({ db, revision }) => readAlarms(db, revision)),
  alarm: reader(FEEDS.alarm, ({ db, revision }, { alarm }) => readAlarmDetail(db, revision, alarm)),
  'alarm-history': reader(FEEDS['alarm-history'], async (view, params, _isPast, { sight }) =>
    readAlarmHistory(view.db, await told(view, FEEDS['alarm-history']), params, sight),
  ),
  'alarm-performance': reader(FEEDS['alarm-performance'], async (view, params, _isPast, { sight }) =>
    readAlarmPerformance(view.db, await told(view, FEEDS['alarm-performance']), params, sight),
  ),
  'alarm-rules': reader(FEEDS['alarm-rules'], async (view) => readAlarmRules(view.db, await told(view, FEEDS['alarm-rules']))),
  'alarm-preview': reader(FEEDS['alarm-preview'], async (view, params, _isPast, { sight }) =>
    readAlarmPreview(view.db, await told(view, FEEDS['alarm-preview']), params, sight),
  ),
  'alarm-rule-story': reader(FEEDS['alarm-rule-story'], ({ db, revision }, { rule }) => readAlarmRuleStory(db, revision, rule)),
  walls: reader(FEEDS.walls, ({ db, revision }) => readWalls(db, revision)),
  'wall-show': reader(FEEDS['wall-show'], ({ db, revision }, { device }) => readWallShow(db, revision, device)),
  persons: reader(FEEDS.persons, async ({ db, revision }) => ({ persons: await readPersonsAt(db, revision) })),
  'api-keys': reader(FEEDS['api-keys'], async ({ db, revision }) => ({ keys: await readApiKeysAt(db, revision) })),
  'view-links': reader(FEEDS['view-links'], async ({ db, revision }, _params, _isPast, { person }) => ({
    links: await readViewLinksOf(db, revision, person),
  })),
  roster: reader(FEEDS.roster, ({ db, revision }) => readRoster(db, revision)),
};

/** @throws ProblemError `bad-request`, naming the parameters that are wrong or unknown. */
export const prepare = (feed: FeedId, raw: Record<string, string>): Prepared => readers[feed].prepare(raw);
