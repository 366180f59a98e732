import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import { groupedBy } from '../../../contract/rules/groupedBy';
import type { Db } from '../../store/store';
import { conditionsBy, datastreamKey, type Conditions, type Running } from './conditionsBy';
import { indicatorInputs } from './indicatorInputs';
import { dueMeans, meanInputs } from './meanInputs';
import { heardIn, readingInputs } from './readingInputs';
import { readNews, type News, type ToldReadings } from './readNews';
import { readRows, readTellings, type Row } from './readRows';
import { stationAt, type RegisterCache } from './registerCache';
import { stateInputs } from './stateInputs';
import type { Told, Watched } from './told';

const MINUTE = 60_000;
interface Found {
  revision: number;
  running: Running;
  input: ConditionInput;
}

const changeMs = (lines: readonly Running[]): number =>
  Math.max(
    0,
    ...lines.map(({ watched: { rule } }) => (rule.body.condition.kind === 'change' ? rule.body.condition.withinMinutes * MINUTE : 0)),
  );

/** The tellings that conditions of change look back on: of each datastream that has one as far as its own news reach, however late another's is. */
const windowsOf = async (db: Db, told: readonly ToldReadings[], { datastreams }: Conditions, until: number): Promise<Row[]> => {
  const asked = told.flatMap((each) => {
    const withinMs = changeMs(datastreams.get(datastreamKey(each.station, each.parameter)) ?? []);
    return withinMs === 0 ? [] : [{ ...each, from: each.from - withinMs }];
  });
  return readTellings(db, asked, until);
};

/** What one revision told of one station, to the conditions of its datastreams, its indices and its own. */
const ofStation = async (
  db: Db,
  told: readonly ToldReadings[],
  given: { rows: readonly Row[]; tellings: Map<number, Row[]>; conditions: Conditions; cache: RegisterCache; news: News },
): Promise<Found[]> => {
  const [first] = told;
  if (!first) return [];
  const { station: id, revision, clock } = first;
  const { datastreams, stations } = given.conditions;
  const own = stations.get(id) ?? [];
  const streamsWatched = told.flatMap(({ parameter }) => datastreams.get(datastreamKey(id, parameter)) ?? []);
  if (own.length + streamsWatched.length === 0) return [];
  const rows = given.rows.filter((row) => told.some(({ datastream }) => datastream === row.datastream));
  const isLimited = [...own, ...streamsWatched].some(({ watched: { rule } }) => rule.body.condition.kind === 'limit');
  const station = isLimited ? await stationAt(db, given.cache, given.news.registers, revision, id) : null;
  const found: Found[] = [];
  const due = [];
  for (const { datastream, parameter } of told) {
    const ofIt = rows.filter((row) => row.datastream === datastream);
    for (const running of datastreams.get(datastreamKey(id, parameter)) ?? []) {
      const inputs = readingInputs(running, { rows: ofIt, tellings: given.tellings.get(datastream) ?? [], station, clock });
      found.push(...inputs.map((input) => ({ revision, running, input })));
      due.push(station && dueMeans(running, station, ofIt.map(({ ms }) => ms), clock)); // prettier-ignore
    }
  }
  for (const running of own) {
    if (running.watched.rule.body.condition.kind === 'silent')
      found.push(
        ...heardIn(
          running,
          rows.filter(({ valid }) => valid),
          clock,
        ).map((input) => ({ revision, running, input })),
      );
    else due.push(station && dueMeans(running, station, rows.map(({ ms }) => ms), clock)); // prettier-ignore
  }
  const means = await meanInputs(
    db,
    revision,
    clock,
    due.filter((each) => each !== null),
  );
  return [...found, ...means.map((each) => ({ revision, ...each }))];
};

const inOrder = (a: Told, b: Told): number =>
  a.revision - b.revision ||
  (a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1) ||
  (a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1);

/**
 * What the revisions after one and up to another tell of these conditions, in order of revision, then rule, subject and time. What a
 * revision tells hangs on that revision, on what came before it and on `lastAt` of the condition alone: asked in pieces or at once, the
 * answer is the same. Nothing that is not valid, [EV1], is ever told. `cache` may be kept from one question to the next of one database.
 */
export const readInputs = async (
  db: Db,
  span: { after: number; until: number },
  watched: readonly Watched[],
  cache: RegisterCache = new Map(),
): Promise<Told[]> => {
  const news = await readNews(db, span);
  if (news.readings.length + news.indicators.length + news.states.length === 0) return [];
  const conditions = conditionsBy(watched);
  const asked = news.readings.filter(
    ({ station, parameter }) => conditions.stations.has(station) || conditions.datastreams.has(datastreamKey(station, parameter)),
  );
  const rowsOf = groupedBy(await readRows(db, asked), ({ revision }) => revision);
  const tellings = groupedBy(await windowsOf(db, asked, conditions, span.until), ({ datastream }) => datastream);
  const found: Found[] = [];
  for (const [revision, told] of groupedBy(asked, (each) => each.revision))
    for (const ofOne of groupedBy(told, ({ station }) => station).values())
      found.push(...(await ofStation(db, ofOne, { rows: rowsOf.get(revision) ?? [], tellings, conditions, cache, news })));
  found.push(...(await indicatorInputs(db, news.indicators, conditions)), ...(await stateInputs(db, news.states, conditions)));
  return found
    .map(({ revision, running, input }) => ({
      revision,
      rule: running.watched.rule.id,
      subject: running.watched.subject.key,
      input,
    }))
    .toSorted(inOrder);
};
