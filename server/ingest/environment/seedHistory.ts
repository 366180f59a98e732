import { sql } from 'kysely';
import * as z from 'zod/mini';
import {
  createSimulatedHistory,
  SIMULATED_STREAMS,
  STEP_MS,
  type SimulatedHistory,
  type SimulatedStream,
} from '../../sources/stations/simulatedHistory';
import { toReading } from '../../store/rows/storedReading';
import { arrayOf, fromMs } from '../../store/sql/arrays';
import type { Store, WriteView } from '../../store/store';
import { ingestStationFiles } from '../ingestStationFiles';
import { keepPartitions } from './keepPartitions';
import { DAYS, HOURS } from './rollUpColumns';
import { sumDays, sumHours } from './rollUpSql';
import { seedDays } from './seedDays';
import { tellAverages } from './tellAverages';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VIETNAM_MS = 7 * HOUR_MS;
const RAW_DAYS = 2;
const HOUR_DAYS = 60;
const YEAR_DAYS = 365;
const ACTOR = 'simulator';

type Known = SimulatedStream & { id: number; unit: string };
const streamRow = z.object({ id: z.int(), station: z.string(), parameter: z.string(), unit: z.string() });
const usedRow = z.object({ used: z.boolean() });

const startOfDay = (ms: number): number => Math.floor((ms + VIETNAM_MS) / DAY_MS) * DAY_MS - VIETNAM_MS;

/** Where station 06 had been told only in part, until the late file came. */
const isLate = ({ station }: SimulatedStream, ms: number, end: number): boolean => {
  const from = Math.floor((end - 14 * HOUR_MS) / HOUR_MS) * HOUR_MS;
  return station === 'SIM_MAU_06' && ms >= from + 4 * STEP_MS && ms < from + 2 * HOUR_MS;
};

const readingsOf = (history: SimulatedHistory, streams: readonly Known[], from: number, end: number) =>
  streams.flatMap((stream) => {
    const rows: { stream: Known; ms: number; value: number; status: number }[] = [];
    for (let ms = Math.ceil(from / STEP_MS) * STEP_MS; ms < end; ms += STEP_MS) {
      const status = history.statusAt(stream, ms);
      if (status !== null) rows.push({ stream, ms, value: history.readingAt(stream, ms), status });
    }
    return rows;
  });

const storeRaw = async ({ db, revision, at }: WriteView, rows: ReturnType<typeof readingsOf>): Promise<unknown[]> => {
  await sql`insert into reading (observed_at, value, revision, datastream, status) select ${fromMs(sql`ms`)}, value, ${revision}, datastream, status
    from unnest(${arrayOf(
      'bigint',
      rows.map(({ ms }) => ms),
    )}, ${arrayOf(
      'double precision',
      rows.map(({ value }) => value),
    )}, ${arrayOf(
      'integer',
      rows.map(({ stream }) => stream.id),
    )}, ${arrayOf(
      'smallint',
      rows.map(({ status }) => status),
    )}) as g(ms, value, datastream, status)`.execute(db);
  const { rows: heads } =
    await sql`insert into reading_latest (station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance)
    select distinct on (d.id) d.station, d.parameter, r.observed_at, ${revision}, r.value, d.unit, lpad(r.status::text, 2, '0'), ${at}::timestamptz, '',
      'simulated' from reading r join datastream d on d.id = r.datastream where r.revision = ${revision} order by d.id, r.observed_at desc
    on conflict do nothing returning *`.execute(db);
  return heads;
};

const storeHours = async ({ db, revision }: WriteView, history: SimulatedHistory, streams: readonly Known[], from: number, to: number) => {
  const rows = streams.flatMap((stream) => {
    const hours: { id: number; ms: number; sum: number; min: number; max: number; status: number }[] = [];
    for (let ms = from; ms < to; ms += HOUR_MS) {
      const hour = history.hourAt(stream, ms);
      if (hour) hours.push({ id: stream.id, ms, sum: hour.sum, min: hour.min ?? 0, max: hour.max ?? 0, status: hour.status });
    }
    return hours;
  });
  const column = (key: 'id' | 'ms' | 'sum' | 'min' | 'max' | 'status') => rows.map((row) => row[key]);
  await sql`insert into reading_hour (revision, since, ${HOURS.columns()})
    select ${revision}, ${revision}, ${fromMs(sql`ms`)}, sum::numeric, case when status = 0 then min end, case when status = 0 then max end, id, 12,
      case when status = 0 then 12 else 0 end, case when status = 1 then 12 else 0 end, case when status = 2 then 12 else 0 end, status, 0, 3300, 300
    from unnest(${arrayOf('integer', column('id'))}, ${arrayOf('bigint', column('ms'))}, ${arrayOf('double precision', column('sum'))},
      ${arrayOf('double precision', column('min'))}, ${arrayOf('double precision', column('max'))}, ${arrayOf('smallint', column('status'))})
      as g(id, ms, sum, min, max, status)`.execute(db);
};

const knownStreams = async ({ db }: Pick<WriteView, 'db'>): Promise<Known[]> => {
  const { rows } = await sql`select id, station, parameter, unit from datastream order by id`.execute(db);
  const stored = rows.map((row) => streamRow.parse(row));
  return SIMULATED_STREAMS.flatMap((stream) => {
    const found = stored.find(({ station, parameter }) => station === stream.station && parameter === stream.parameter);
    return found ? [{ ...stream, id: found.id, unit: found.unit }] : [];
  });
};

/**
 * Gives a database in which no sample station has spoken yet what they told in a year: days of all of it, hours of the last 60 days,
 * readings of the last two, as if what is older were no longer kept; then a late file that revises two hours. @returns whether it did.
 */
export const seedHistory = async (
  store: Store,
  { now, seed, nameOf }: { now: Date; seed: string; nameOf: (station: string) => string },
): Promise<boolean> => {
  const streams = await store.read(null, knownStreams);
  const ids = arrayOf(
    'integer',
    streams.map(({ id }) => id),
  );
  const isUsed = await store.read(null, async ({ db }) => {
    const { rows } = await sql`select exists (select 1 from reading_day where datastream = any(${ids})) as used`.execute(db);
    return usedRow.parse(rows[0]).used;
  });
  if (streams.length === 0 || isUsed) return false;
  const end = Math.floor(now.getTime() / STEP_MS) * STEP_MS;
  const rawFrom = startOfDay(end) - RAW_DAYS * DAY_MS;
  const hoursFrom = startOfDay(end) - HOUR_DAYS * DAY_MS;
  const history = createSimulatedHistory(seed, end);
  const rows = readingsOf(history, streams, rawFrom, end);
  await store.write(ACTOR, 'simulated station history', async (view) => {
    const { db, revision } = view;
    await keepPartitions(
      db,
      [...Array.from({ length: 13 }, (_, n) => end - n * 28 * DAY_MS), hoursFrom].filter((ms) => ms >= hoursFrom),
    );
    await sql`update datastream set raw_from = ${new Date(rawFrom).toISOString()}::timestamptz where id = any(${ids})`.execute(db);
    const heads = await storeRaw(
      view,
      rows.filter(({ stream, ms }) => !isLate(stream, ms, end)),
    );
    await sql`insert into reading_hour (revision, since, ${HOURS.columns()}) select ${revision}, ${revision}, ${HOURS.columns()}
      from (${sumHours(sql`select r.*, date_trunc('hour', observed_at, 'UTC') as hour from reading r where r.revision = ${revision}`)}) n`.execute(
      db,
    );
    await storeHours(view, history, streams, hoursFrom, rawFrom);
    await sql`insert into reading_day (revision, ${DAYS.columns()}) select ${revision}, ${DAYS.columns()}
      from (${sumDays(sql`select * from reading_hour where revision = ${revision}`)}) n`.execute(db);
    await seedDays(view, history, streams, startOfDay(end) - YEAR_DAYS * DAY_MS, hoursFrom);
    await sql`insert into averages_touched select distinct station from datastream where id = any(${ids}) on conflict do nothing`.execute(
      db,
    );
    await tellAverages(view);
    await view.publish(
      'readings',
      heads.map((row) => ({ kind: 'reading.latest' as const, reading: toReading(row, nameOf) })),
    );
  });
  await deliverLate(
    store,
    rows.filter(({ stream, ms }) => isLate(stream, ms, end)),
    now,
    nameOf,
  );
  return true;
};

const deliverLate = async (store: Store, rows: ReturnType<typeof readingsOf>, now: Date, nameOf: (station: string) => string) => {
  const station = rows[0]?.stream.station;
  if (station === undefined) return;
  const file = {
    name: `${station}_den-muon.txt`,
    sha256: 'simulated-late-file',
    station,
    receivedAt: now,
    refused: [],
    rows: rows.map(({ stream, ms, value, status }) => ({
      parameter: stream.parameter,
      value,
      unit: stream.unit,
      observedAt: new Date(ms).toISOString(),
      status: `0${status}`,
    })),
  };
  await ingestStationFiles(store, [file], { nameOf, provenanceOf: () => 'simulated' });
};
