import type * as z from 'zod/mini';
import type { Capture } from '../../../contract/environment';
import type { stations } from '../../../contract/feeds/stations';
import { MINIMUM_COVERAGE } from '../../../contract/rules/averages';
import { averagingsOn } from '../../../contract/rules/limits';
import type { Db } from '../../store/store';
import { cellsTo } from './hourCells';
import { airHoursTo, dayIndex } from './indices';
import { readDays, type Days } from './readDays';
import { readHeard } from './readHeard';
import { readInstants } from './readInstants';
import type { Station, Stream } from './readRegister';
import { standingsOf } from './standings';
import { DAY_MS, dayOf, HOUR_MS, hourOf, isoOf } from './vietnamHours';

const DAY_HOURS = 24;

const captureOf = (streams: readonly Stream[], days: Days, last: number): Capture => {
  const cells = streams.flatMap((stream) => cellsTo(days, stream.id, last, DAY_HOURS));
  return {
    expected: streams.reduce((sum, { perHour }) => sum + perHour * DAY_HOURS, 0),
    received: cells.reduce((sum, { received }) => sum + received, 0),
    valid: cells.reduce((sum, { valid }) => sum + valid, 0),
  };
};

const indexNow = ({ thing, streams }: Station, days: Days, last: number) =>
  thing.kind === 'ambient-air'
    ? (airHoursTo(streams, days, last, 1)[0] ?? null)
    : // The last day that is over.
      dayIndex(thing.kind, streams, days, dayOf(last + HOUR_MS - DAY_MS));

/** Every station with its limits and how it stands, as it was known at a revision. */
export const readStations = async (db: Db, revision: number): Promise<z.infer<typeof stations.body>> => {
  const { stations: all, streams, lasts, end } = await readHeard(db, revision);
  const ids = streams.map(({ id }) => id);
  if (end === null)
    return {
      stations: all.map(({ thing, streams: own }) => ({
        thing,
        datastreams: own.map(({ parameter, unit, limits }) => ({ parameter, unit, limits })),
        standings: [],
        index: null,
        lastAt: null,
        capture: { expected: 0, received: 0, valid: 0 },
      })),
      minimumCoverage: MINIMUM_COVERAGE,
    };
  // The last hour that is over by what was heard of anyone.
  const last = hourOf(end) - HOUR_MS;
  // Nothing here reaches further back than 24 hours, or the day that is over.
  const days = await readDays(db, ids, { from: dayOf(last + HOUR_MS - DAY_MS), to: dayOf(end) }, revision);
  const instant = streams.filter(({ limits }) => averagingsOn(limits, dayOf(end)).includes('instant'));
  const instants = await readInstants(
    db,
    instant.map(({ id }) => id),
    { from: end - HOUR_MS, to: end },
    revision,
  );
  return {
    stations: all.map((station) => {
      const { thing, streams: own } = station;
      const heard = own.flatMap(({ id }) => lasts.get(id)?.last ?? []);
      return {
        thing,
        datastreams: own.map(({ parameter, unit, limits }) => ({ parameter, unit, limits })),
        standings: own.flatMap((stream) => standingsOf(stream, days, last, instants)),
        index: indexNow(station, days, last),
        lastAt: heard.length > 0 ? isoOf(Math.max(...heard)) : null,
        capture: captureOf(own, days, last),
      };
    }),
    minimumCoverage: MINIMUM_COVERAGE,
  };
};
