import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';

/** Of an hour: the revisions that first and last touched it, what came, of what it is the sum, and where in it (in seconds) the first and last reading and the longest silence between two lie. */
const HOUR = `hour timestamptz not null, revision bigint not null, since bigint not null, sum numeric not null, min double precision, max double precision,
  datastream integer not null, received integer not null, valid integer not null, calibrating integer not null, failed integer not null,
  worst smallint not null, first smallint not null, last smallint not null, gap smallint not null`;
/**
 * Of a day of Vietnam: counts by the cadence of the datastream; of its hours in which anything came (a bit each in "present") what was heard,
 * what of it was good, the means, and which of them rest on enough ("covered").
 */
const DAY = `day date not null, revision bigint not null, sum numeric not null, min double precision, max double precision,
  hour_min double precision, hour_max double precision, mean double precision, datastream integer not null, told integer not null, received integer not null,
  valid integer not null, calibrating integer not null, failed integer not null, first integer not null, last integer not null,
  gap integer not null, covered integer not null, present integer not null, worst smallint not null, heard smallint[] not null, good smallint[] not null, means double precision[] not null`;

const registers = [
  `create table thing (id text not null, revision bigint not null, body jsonb not null, primary key (id, revision))`,
  `create table limit_set (id text not null, revision bigint not null, body jsonb not null, primary key (id, revision))`,
  `create table datastream (id integer generated always as identity primary key, station text not null, parameter text not null,
     unit text not null, per_hour smallint not null default 12, revision bigint not null,
     raw_from timestamptz not null default '-infinity', unique (station, parameter))`,
  `alter table station_file add column id integer generated always as identity unique`,
  // Readings before this moment are not kept one by one any more; hours before that one neither.
  `create table reading_term (one boolean primary key default true check (one), raw_from timestamptz not null, hours_from timestamptz not null)`,
  `insert into reading_term (raw_from, hours_from) values ('-infinity', '-infinity')`,
  // When it was last said that means have changed, and whose have since.
  `create table averages_told (one boolean primary key default true check (one), at timestamptz not null, revision bigint not null)`,
  `insert into averages_told (at, revision) values ('-infinity', 0)`,
  `create table averages_touched (station text primary key)`,
];
const readings = [
  `alter table reading rename to reading_before`,
  `alter table reading_before rename constraint reading_pkey to reading_before_pkey`,
  // unit: only where it was told in another unit than its datastream's; such a reading enters nothing.
  `create table reading (observed_at timestamptz not null, value double precision not null, revision bigint not null,
     datastream integer not null, file integer, status smallint not null, unit text, primary key (datastream, observed_at, revision))
     partition by range (observed_at)`,
  `create table reading_stray partition of reading default`,
  `create table reading_hour (${HOUR}, primary key (datastream, hour)) partition by range (hour)`,
  `create table reading_hour_stray partition of reading_hour default`,
  `create table reading_day (${DAY}, primary key (datastream, day))`,
  // What an hour or a day was until revision "until" changed it, after it had been closed.
  `create table reading_hour_past (${HOUR}, until bigint not null, primary key (datastream, hour, until))`,
  `create table reading_day_past (${DAY}, until bigint not null, primary key (datastream, day, until))`,
];

const monthRow = z.object({ month: z.string(), from: z.string(), to: z.string() });
const yearRow = z.object({ year: z.string(), from: z.string(), to: z.string() });

const partitions = async (db: Kysely<unknown>): Promise<void> => {
  const { rows: months } =
    await sql`select to_char(m, 'YYYY"m"MM') as month, to_char(m, 'YYYY-MM-DD') as from, to_char(m + interval '1 month', 'YYYY-MM-DD') as to
    from (select distinct date_trunc('month', (observed_at at time zone 'UTC') + interval '7 hours') as m from reading_before) each`.execute(
      db,
    );
  for (const { month, from, to } of months.map((row) => monthRow.parse(row)))
    await sql
      .raw(`create table reading_${month} partition of reading for values from ('${from} 00:00:00+07') to ('${to} 00:00:00+07')`)
      .execute(db);
  const { rows: years } =
    await sql`select to_char(y, 'YYYY') as year, to_char(y, 'YYYY-MM-DD') as from, to_char(y + interval '1 year', 'YYYY-MM-DD') as to
    from (select distinct date_trunc('year', (observed_at at time zone 'UTC') + interval '7 hours') as y from reading_before) each`.execute(
      db,
    );
  for (const { year, from, to } of years.map((row) => yearRow.parse(row)))
    await sql
      .raw(`create table reading_hour_${year} partition of reading_hour for values from ('${from} 00:00:00+07') to ('${to} 00:00:00+07')`)
      .execute(db);
};

const byCadence = (count: string): string =>
  `case when received <= per_hour then ${count} else round(${count}::double precision * per_hour / received)::integer end`;
const moved = [
  `insert into datastream (station, parameter, unit, revision)
     select b.station, b.parameter, coalesce(max(l.unit), max(b.unit)), min(b.revision)
     from reading_before b left join reading_latest l on l.station = b.station and l.parameter = b.parameter
     group by b.station, b.parameter order by min(b.revision), b.station, b.parameter`,
  `insert into thing (id, revision, body)
     select d.station, min(d.revision), jsonb_build_object('thing', jsonb_build_object('id', d.station, 'name', d.station, 'kind', null,
       'owner', null, 'place', null, 'area', null, 'licence', null, 'provenance', (select max(l.provenance) from reading_latest l where l.station = d.station)),
       'sets', '[]'::jsonb, 'limits', '[]'::jsonb)
     from datastream d group by d.station`,
  `insert into reading (observed_at, value, revision, datastream, file, status, unit)
     select b.observed_at, b.value, b.revision, d.id, f.id, b.status::smallint, case when b.unit <> d.unit then b.unit end
     from reading_before b join datastream d on d.station = b.station and d.parameter = b.parameter
     left join (select name, station, received_at, min(id) as id from station_file group by name, station, received_at) f
       on f.name = b.file and f.station = b.station and f.received_at = b.received_at`,
  `insert into reading_hour (hour, revision, since, sum, min, max, datastream, received, valid, calibrating, failed, worst, first, last, gap)
     select hour, max(revision), min(revision), coalesce(sum(value::numeric) filter (where status = 0), 0), min(value) filter (where status = 0),
       max(value) filter (where status = 0), datastream, count(*), count(*) filter (where status = 0), count(*) filter (where status = 1),
       count(*) filter (where status = 2), max(status), min(sec), max(sec), coalesce(max(sec - before), 0)
     from (select n.*, floor(extract(epoch from n.observed_at - n.hour))::smallint as sec,
         lag(floor(extract(epoch from n.observed_at - n.hour))::smallint) over (partition by n.datastream, n.hour order by n.observed_at) as before
       from (select distinct on (datastream, observed_at) *, date_trunc('hour', observed_at, 'UTC') as hour from reading where unit is null
         order by datastream, observed_at, revision desc) n) v
     group by datastream, hour`,
  `insert into reading_day (day, revision, sum, min, max, hour_min, hour_max, mean, datastream, told, received, valid, calibrating, failed, first,
       last, gap, covered, present, worst, heard, good, means)
     select day, max(revision), sum(sum), min(min), max(max), min(mean) filter (where good * 100 >= 75 * per_hour),
       max(mean) filter (where good * 100 >= 75 * per_hour), avg(mean) filter (where good * 100 >= 75 * per_hour), datastream, sum(valid), sum(heard),
       sum(good), sum(${byCadence('calibrating')}), sum(${byCadence('failed')}), min(slot * 3600 + first), max(slot * 3600 + last),
       greatest(max(gap), max(slot * 3600 + first - before)), coalesce(sum(1 << slot) filter (where good * 100 >= 75 * per_hour), 0), sum(1 << slot),
       max(worst), array_agg(heard order by slot), array_agg(good order by slot), array_agg(mean order by slot)
     from (select a.*, lag(a.slot * 3600 + a.last) over (partition by a.datastream, a.day order by a.slot) as before
       from (select h.*, d.per_hour, sum::double precision / nullif(valid, 0) as mean, least(received, per_hour)::smallint as heard,
           (${byCadence('valid')})::smallint as good, ((h.hour at time zone 'UTC') + interval '7 hours')::date as day,
           extract(hour from (h.hour at time zone 'UTC') + interval '7 hours')::integer as slot
         from reading_hour h join datastream d on d.id = h.datastream) a) w
     group by datastream, day`,
  `drop table reading_before`,
];

/** Registers of stations, readings in narrow rows by the month, and their hours and days; what was stored before is moved. */
export const environment = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of [...registers, ...readings]) await sql.raw(statement).execute(db);
    await partitions(db);
    for (const statement of moved) await sql.raw(statement).execute(db);
  },
};
