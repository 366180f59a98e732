import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf, fromMs } from '../../../store/sql/arrays';
import type { Db } from '../../../store/store';
import { daysAt } from '../../environment/daysAt';
import { hoursAt } from '../../environment/hoursAt';
import { dayOf } from '../../environment/vietnamHours';

/** A stretch of time of one datastream (ms since 1970; `stop` is not of it) with the valid readings in it, and their bounds. */
export interface Stretch {
  datastream: number;
  start: number;
  stop: number;
  min: number;
  max: number;
  /** How many are valid. */
  valid: number;
  /** Of a day: how many of its hours anything came in. */
  hours: number;
}
export interface Span {
  datastream: number;
  start: number;
  stop: number;
}

const listRow = z.object({ datastream: z.int(), list: z.array(z.tuple([z.number(), z.number(), z.number(), z.int(), z.int()])) });
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const toStretches = (rows: readonly unknown[], lengthMs: number): Stretch[] =>
  rows
    .map((row) => listRow.parse(row))
    .flatMap(({ datastream, list }) =>
      list.map(([seconds, min, max, valid, hours]) => ({
        datastream,
        start: seconds * 1_000,
        stop: seconds * 1_000 + lengthMs,
        min,
        max,
        valid,
        hours,
      })),
    );

/** The days of datastreams with anything valid, in order of time, as they were known at a revision. */
export const readDayStretches = async (
  db: Db,
  datastreams: readonly number[],
  { from, to }: { from: number; to: number },
  revision: number,
): Promise<Stretch[]> => {
  const { rows } =
    await sql`select datastream, json_agg(json_build_array(extract(epoch from (day - interval '7 hours') at time zone 'UTC')::bigint,
      min, max, told, bit_count(present::bit(24))) order by day) as list
    from (${daysAt(datastreams, { from: dayOf(from), to: dayOf(to) }, revision)}) y where told > 0 group by datastream`.execute(db);
  return toStretches(rows, DAY_MS);
};

/** Spans as a table (datastream, start, stop) of SQL. */
const asKeys = (spans: readonly Span[]): RawBuilder<unknown> => {
  const column = (key: keyof Span) => spans.map((each) => each[key]);
  return sql`select datastream, ${fromMs(sql`f`)} as start, ${fromMs(sql`t`)} as stop from unnest(${arrayOf('integer', column('datastream'))},
    ${arrayOf('bigint', column('start'))}, ${arrayOf('bigint', column('stop'))}) as g(datastream, f, t)`;
};

/** The hours in these spans with anything valid. */
export const readHourStretches = async (db: Db, spans: readonly Span[], revision: number): Promise<Stretch[]> => {
  if (spans.length === 0) return [];
  const { rows } =
    await sql`select datastream, json_agg(json_build_array(extract(epoch from hour)::bigint, min, max, valid, 1) order by hour) as list
    from (${hoursAt(asKeys(spans), revision)}) h where valid > 0 group by datastream`.execute(db);
  return toStretches(rows, HOUR_MS);
};

const readingsRow = z.object({ datastream: z.int(), list: z.array(z.tuple([z.number(), z.number()])) });
export interface Reading {
  ms: number;
  value: number;
}
/** The valid readings in these spans, in order of time, by datastream. */
export const readReadings = async (db: Db, spans: readonly Span[], revision: number): Promise<Map<number, Reading[]>> => {
  if (spans.length === 0) return new Map();
  const { rows } = await sql`select datastream, json_agg(json_build_array(round(extract(epoch from observed_at) * 1000)::bigint, value)
      order by observed_at) as list
    from (select k.datastream, v.* from (${asKeys(spans)}) k cross join lateral (select distinct on (o.observed_at) o.observed_at, o.value, o.status, o.unit
        from reading o where o.datastream = k.datastream and o.observed_at >= k.start and o.observed_at < k.stop and o.revision <= ${revision}
        order by o.observed_at, o.revision desc) v) r
    where status = 0 and unit is null group by datastream`.execute(db);
  return new Map(
    rows.map((row) => readingsRow.parse(row)).map(({ datastream, list }) => [datastream, list.map(([ms, value]) => ({ ms, value }))]),
  );
};

const keptRow = z.object({ datastream: z.int(), from: z.coerce.number() });
/** From when on hours of each datastream are kept, ms since 1970. */
export const readHoursFrom = async (db: Db, datastreams: readonly number[]): Promise<Map<number, number>> => {
  const { rows } = await sql`select a.id as datastream, extract(epoch from h.hour)::double precision * 1000 as from
    from unnest(${arrayOf('integer', datastreams)}) as a(id)
    cross join lateral (select hour from reading_hour o where o.datastream = a.id order by hour limit 1) h`.execute(db);
  return new Map(rows.map((row) => keptRow.parse(row)).map(({ datastream, from }) => [datastream, from]));
};
