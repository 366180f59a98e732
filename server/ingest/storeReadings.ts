import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Provenance } from '../../contract/figure';
import { storable } from '../store/rows/columns';
import { toReading } from '../store/rows/storedReading';
import { arrayOf, fromMs } from '../store/sql/arrays';
import type { WriteView } from '../store/store';
import { CLOSED_AFTER_MINUTES } from './environment/closing';
import { keepPartitions } from './environment/keepPartitions';
import type { Streams } from './environment/openStreams';
import { recordAppearing } from './environment/recordAppearing';
import { HOURS } from './environment/rollUpColumns';
import { sumHours } from './environment/rollUpSql';
import { repairHours, rollUpDays } from './environment/rollUp';
import { tellAverages } from './environment/tellAverages';

/** The rows of one file that passed, and what they have in common; `id` is that of the file as it was noted. */
export interface ReceivedRows {
  id: number;
  name: string;
  station: string;
  receivedAt: Date;
  provenance: Provenance;
  rows: readonly { parameter: string; value: number; unit: string; observedAt: string; status: string }[];
}

const storedRow = z.object({
  moved: z.array(z.unknown()),
  touched: z.array(z.tuple([z.int(), z.int(), z.boolean()])),
});

interface Given {
  datastream: number;
  ms: number;
  value: number;
  status: number;
  file: number;
}
const isStatus = (text: string): boolean => text === '00' || text === '01' || text === '02';

const rowsOf = (files: readonly ReceivedRows[], streams: Streams): Given[] =>
  files.flatMap(({ id, station, rows }) =>
    rows.map(({ parameter, value, observedAt, status }) => {
      const stream = streams.find(station, parameter);
      if (!stream || !isStatus(status)) throw new Error(`a row of ${station}/${parameter} was not judged`);
      return { datastream: stream.id, ms: Date.parse(observedAt), value, status: Number(status), file: id };
    }),
  );

/**
 * Stores what is new or says something else than what is known, notes between which moments it lies, moves the heads, adds to the hours
 * what comes after all that they hold.
 */
const insert = async ({ db, revision, at }: WriteView, files: readonly ReceivedRows[], rows: readonly Given[]) => {
  const ms = rows.map((row) => row.ms);
  const span = sql`o.observed_at >= ${new Date(Math.min(...ms)).toISOString()}::timestamptz
    and o.observed_at <= ${new Date(Math.max(...ms)).toISOString()}::timestamptz`;
  const of = files.map(({ id, name, receivedAt, provenance }) => ({ id, name: storable(name), receivedAt, provenance }));
  const column = (key: keyof Given) => rows.map((row) => row[key]);
  const summed = sumHours(sql`select f.*, date_trunc('hour', f.observed_at, 'UTC') as hour from fresh f`);
  const { rows: answer } = await sql`with given as materialized (
      select datastream, ${fromMs(sql`ms`)} as observed_at, value, status, file, n from unnest(${arrayOf('integer', column('datastream'))},
        ${arrayOf('bigint', ms)}, ${arrayOf('double precision', column('value'))}, ${arrayOf('smallint', column('status'))},
        ${arrayOf('integer', column('file'))}) with ordinality as g(datastream, ms, value, status, file, n)
    ), fresh as (
      insert into reading (observed_at, value, revision, datastream, file, status)
      select g.observed_at, g.value, ${revision}, g.datastream, g.file, g.status from given g
      left join lateral (select o.value, o.status, o.unit from reading o where o.datastream = g.datastream and o.observed_at = g.observed_at
        and ${span} order by o.revision desc limit 1) known on true
      where known.value is distinct from g.value or known.status is distinct from g.status or known.unit is not null
      order by g.n on conflict do nothing returning *
    ), told as (
      insert into reading_told as t (revision, datastream, observed_from, observed_to)
      select ${revision}, datastream, min(observed_at), max(observed_at) from fresh group by datastream
      on conflict (revision, datastream) do update set observed_from = least(t.observed_from, excluded.observed_from),
        observed_to = greatest(t.observed_to, excluded.observed_to)
    ), moved as (
      insert into reading_latest (station, parameter, observed_at, revision, value, unit, status, received_at, file, provenance)
      select d.station, d.parameter, f.observed_at, f.revision, f.value, d.unit, lpad(f.status::text, 2, '0'), h."receivedAt", h.name, h.provenance
      from (select distinct on (datastream) * from fresh order by datastream, observed_at desc) f join datastream d on d.id = f.datastream
      join jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as h(id integer, name text, "receivedAt" timestamptz, provenance text) on h.id = f.file
      on conflict (station, parameter) do update set observed_at = excluded.observed_at, revision = excluded.revision, value = excluded.value,
        unit = excluded.unit, status = excluded.status, received_at = excluded.received_at, file = excluded.file, provenance = excluded.provenance
      where (excluded.observed_at, excluded.revision) > (reading_latest.observed_at, reading_latest.revision) returning *
    ), summed as materialized (${summed}), past as (
      insert into reading_hour_past (until, revision, since, ${HOURS.columns()})
      select ${revision}, coalesce(h.revision, 0), coalesce(h.since, 0), s.hour, coalesce(h.sum, 0), h.min, h.max, s.datastream, coalesce(h.received, 0),
        coalesce(h.valid, 0), coalesce(h.calibrating, 0), coalesce(h.failed, 0), coalesce(h.worst, 0), coalesce(h.first, 0),
        coalesce(h.last, 0), coalesce(h.gap, 0)
      from summed s left join reading_hour h on h.datastream = s.datastream and h.hour = s.hour
      where s.hour + interval '1 hour' + ${CLOSED_AFTER_MINUTES} * interval '1 minute' <= ${at}::timestamptz
        and coalesce(h.revision, 0) <= (select revision from averages_told)
    ), added as (
      insert into reading_hour as h (revision, since, ${HOURS.columns()}) select ${revision}, ${revision}, ${HOURS.columns()} from summed
      on conflict (datastream, hour) do update set revision = excluded.revision, sum = h.sum + excluded.sum, min = least(h.min, excluded.min),
        max = greatest(h.max, excluded.max), received = h.received + excluded.received, valid = h.valid + excluded.valid,
        calibrating = h.calibrating + excluded.calibrating, failed = h.failed + excluded.failed, worst = greatest(h.worst, excluded.worst),
        last = excluded.last, gap = greatest(h.gap, excluded.first - h.last, excluded.gap)
      where h.last < excluded.first returning h.datastream, h.hour
    ) select (select coalesce(jsonb_agg(to_jsonb(moved)), '[]') from moved) as moved,
      (select coalesce(jsonb_agg(jsonb_build_array(s.datastream, extract(epoch from s.hour)::bigint, a.hour is not null)), '[]')
        from summed s left join added a on a.datastream = s.datastream and a.hour = s.hour) as touched`.execute(db);
  return storedRow.parse(answer[0]);
};

/**
 * Stores the rows of files, moves the heads of the datastreams and answers the heads that moved; hours and days are kept in the same
 * transaction, [EV5]. A row that says what is already known is stored once; one that differs is a correction and is kept beside the
 * first; an old reading never replaces a newer one. Rows have been judged, and two of one call must not contradict each other.
 */
export const storeReadings = async (
  view: WriteView,
  files: readonly ReceivedRows[],
  streams: Streams,
  nameOf: (station: string) => string,
): Promise<unknown[]> => {
  const given = files.filter(({ rows }) => rows.length > 0);
  if (given.length === 0) return [];
  await recordAppearing(view, given, streams, nameOf);
  const rows = rowsOf(given, streams);
  await keepPartitions(
    view.db,
    rows.map(({ ms }) => ms),
  );
  const { moved, touched } = await insert(view, given, rows);
  if (touched.length === 0) return moved;
  const hours = touched.map(([datastream, seconds, isAdded]) => ({ datastream, ms: seconds * 1_000, isAdded }));
  await repairHours(
    view,
    hours.filter(({ isAdded }) => !isAdded),
  );
  if (await rollUpDays(view, hours)) await tellAverages(view);
  return moved;
};

/** Tells the live screens of the heads that moved. */
export const publishHeads = async (view: WriteView, moved: readonly unknown[], nameOf: (station: string) => string): Promise<void> => {
  if (moved.length === 0) return;
  await view.publish(
    'readings',
    moved.map((row) => ({ kind: 'reading.latest', reading: toReading(row, nameOf) })),
  );
};
