import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../contract/feed';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import { ProblemError } from '../../contract/problem';
import type { ReadView } from '../store/store';
import { readAreaValues } from './readAreaValues';
import { readBoundaries } from './readBoundaries';
import { readCatalogue } from './readCatalogue';
import { readIndicators } from './readIndicators';
import { readIntake } from './readIntake';
import { placeStations } from './placeStations';
import { readReadings } from './readReadings';
import { readRegisters } from '../store/rows/storedRegisters';
import { readSourceDetail } from './readSourceDetail';
import { readSources } from './readSources';
import { readSeries } from './readSeries';

interface Names {
  stationName: (station: string) => string;
  /** Longitude and latitude in degrees; null where nobody told. */
  stationPlace?: (station: string) => [lon: number, lat: number] | null;
}
/** One feed with its parameters parsed: `key` names them, whatever order they came in; `read` reads the body. */
interface Prepared {
  key: string;
  read: (view: ReadView, isPast: boolean, names: Names) => Promise<unknown>;
}
interface FeedReader<Id extends FeedId> {
  id: Id;
  prepare: (raw: Record<string, string>) => Prepared;
}

const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value).toSorted() : []);

const reader = <Id extends FeedId, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  feed: FeedDefinition<Id, P, B>,
  read: (view: ReadView, params: z.infer<P>, isPast: boolean, names: Names) => Promise<z.infer<B>>,
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
    return { key: JSON.stringify(data, keysOf(data)), read: (view, isPast, names) => read(view, data, isPast, names) };
  },
});

const readers: { [Id in FeedId]: FeedReader<Id> } = {
  'area-values': reader(FEEDS['area-values'], ({ db, revision }, params) => readAreaValues(db, revision, params)),
  series: reader(FEEDS.series, ({ db, revision }, params) => readSeries(db, revision, params)),
  catalogue: reader(FEEDS.catalogue, ({ db, revision }) => readCatalogue(db, revision)),
  boundaries: reader(FEEDS.boundaries, ({ db, revision }) => readBoundaries(db, revision)),
  indicators: reader(FEEDS.indicators, ({ db, revision }, params) => readIndicators(db, revision, params)),
  readings: reader(FEEDS.readings, async ({ db, revision }, _params, isPast, { stationName, stationPlace }) =>
    placeStations(await readReadings(db, revision, isPast, stationName), stationPlace),
  ),
  registers: reader(FEEDS.registers, async ({ db, revision }) => {
    const { areas, agencies } = await readRegisters(db, revision);
    return { areas: [...areas], agencies: [...agencies] };
  }),
  intake: reader(FEEDS.intake, ({ db, revision }) => readIntake(db, revision)),
  sources: reader(FEEDS.sources, ({ db, revision }) => readSources(db, revision)),
  'source-detail': reader(FEEDS['source-detail'], ({ db, revision }, { source }) => readSourceDetail(db, revision, source)),
};

export const isFeedId = (id: string): id is FeedId => Object.hasOwn(FEEDS, id);

/** @throws ProblemError `bad-request`, naming the parameters that are wrong or unknown. */
export const prepare = (feed: FeedId, raw: Record<string, string>): Prepared => readers[feed].prepare(raw);
