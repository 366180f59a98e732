import type * as z from 'zod/mini';
import type { stationSeries } from '../../../contract/feeds/stations';
import type { IndexValue } from '../../../contract/feeds/stations';
import type { Capture } from '../../../contract/environment';
import type { Db } from '../../store/store';
import { cellAt } from './hourCells';
import { airHoursTo, dayIndex } from './indices';
import { readDays, type Days } from './readDays';
import { readHeard } from './readHeard';
import type { Heard } from './readLasts';
import type { Station, Stream } from './readRegister';
import { readRevised } from './readRevised';
import { readStretches } from './readStretches';
import { readTerm } from './readTerm';
import { DAY_MS, dayOf, HOUR_MS, hourOf, isoOf, startOf } from './vietnamHours';

type Body = z.infer<typeof stationSeries.body>;
type Span = z.infer<typeof stationSeries.params>['span'];
const DAYS: Record<Span, number> = { '24h': 1, '7d': 7, '30d': 30, '1y': 365 };

/** Hours from one moment to another, of a datastream: expected from the first day that anything is known of it. */
const captureOf = (days: Days, { id, perHour }: Stream, heard: Heard | undefined, from: number, to: number): Capture => {
  const begin = heard?.first ? Math.max(from, startOf(heard.first)) : from;
  const capture = { expected: 0, received: 0, valid: 0 };
  const add = (hours: number, { received, valid } = { received: 0, valid: 0 }): void => {
    capture.expected += hours * perHour;
    capture.received += received;
    capture.valid += valid;
  };
  for (let at = begin; at < to;) {
    const day = dayOf(at);
    const isWhole = at === startOf(day) && at + DAY_MS <= to;
    if (isWhole) add(DAY_MS / HOUR_MS, days.get(id)?.get(day));
    else add(1, cellAt(days, id, at));
    at += isWhole ? DAY_MS : HOUR_MS;
  }
  return capture;
};

const daysIn = (from: number, to: number): string[] => {
  const days: string[] = [];
  for (let at = startOf(dayOf(from)); at < to; at += DAY_MS) days.push(dayOf(at));
  return days;
};

const indicesOf = ({ thing, streams }: Station, days: Days, span: Span, from: number, to: number): IndexValue[] => {
  if (thing.kind === 'ambient-air' && (span === '24h' || span === '7d'))
    return airHoursTo(streams, days, to - HOUR_MS, (to - from) / HOUR_MS);
  // A day that is not over has no index yet.
  return daysIn(from, to)
    .filter((day) => startOf(day) + DAY_MS <= to)
    .flatMap((day) => dayIndex(thing.kind, streams, days, day) ?? []);
};

/** The finest step of which everything that the span asks for is still kept, [EV6]. */
const stepOf = async (db: Db, span: Span, streams: readonly Stream[], from: number): Promise<Body['step']> => {
  if (span === '1y') return 'day';
  if (span === '24h' && streams.every(({ rawFrom }) => rawFrom <= from)) return 'reading';
  return (await readTerm(db)) <= from ? 'hour' : 'day';
};

/** How the parameters of one station went, as it was known at a revision; hours are whole ones up to what was last heard of anyone. */
export const readStationSeries = async (db: Db, revision: number, params: { station: string; span: Span }): Promise<Body> => {
  const { stations, lasts, end } = await readHeard(db, revision);
  const station = stations.find(({ thing }) => thing.id === params.station);
  if (!station) return { thing: null, from: null, to: null, step: 'reading', datastreams: [], indices: [], revised: [] };
  const { thing, streams } = station;
  const nothing = { thing, from: null, to: null, step: 'reading' as const, indices: [], revised: [] };
  const told = ({ parameter, unit, perHour, limits }: Stream) => ({ parameter, unit, perHour, limits });
  if (end === null)
    return {
      ...nothing,
      datastreams: streams.map((each) => ({ ...told(each), stretches: [], capture: { expected: 0, received: 0, valid: 0 } })),
    };
  const { span } = params;
  // Means and indices are of hours that are over; what is drawn goes on to what came last.
  const over = hourOf(end);
  const [from, to] = [over - DAYS[span] * DAY_MS, Math.max(end + 1, over)];
  const datastreams = streams.map(({ id }) => id);
  const step = await stepOf(db, span, streams, from);
  const days = await readDays(db, datastreams, { from: dayOf(from - DAY_MS), to: dayOf(end) }, revision);
  const asked = { datastreams, from, to, revision };
  const stretches = await readStretches(db, step, asked);
  const revised = await readRevised(db, step === 'day' ? 'reading_day' : 'reading_hour', asked);
  const parameterOf = new Map(streams.map(({ id, parameter }) => [id, parameter]));
  return {
    thing,
    from: isoOf(from),
    to: isoOf(end),
    step,
    datastreams: streams.map((each) => ({
      ...told(each),
      stretches: stretches.get(each.id) ?? [],
      capture: captureOf(days, each, lasts.get(each.id), from, over),
    })),
    indices: indicesOf(station, days, span, from, over),
    revised: revised.map(({ datastream, at, before, after, revised_at }) => ({
      parameter: parameterOf.get(datastream) ?? '',
      at,
      before,
      after,
      revisedAt: revised_at,
    })),
  };
};
