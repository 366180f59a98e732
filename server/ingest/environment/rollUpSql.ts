import { sql, type RawBuilder } from 'kysely';
import { MINIMUM_COVERAGE } from '../../../contract/rules/averages';

const IS_COVERED = sql.raw(`good * 100 >= ${MINIMUM_COVERAGE} * per_hour`);

/** A count of an hour by the cadence of its datastream. */
const byCadence = (count: string): RawBuilder<unknown> =>
  sql.raw(`case when received <= per_hour then ${count} else round(${count}::double precision * per_hour / received)::integer end`);

/**
 * Readings (datastream, hour, observed_at, value, status; one word a moment) added up by the hour: what came, of what status, the
 * sum of what is valid, exactly (numeric: in any order the same), and where the silences are.
 */
export const sumHours = (readings: RawBuilder<unknown>): RawBuilder<unknown> => sql`select hour,
    coalesce(sum(value::numeric) filter (where status = 0), 0) as sum, min(value) filter (where status = 0) as min,
    max(value) filter (where status = 0) as max, datastream, count(*) as received, count(*) filter (where status = 0) as valid,
    count(*) filter (where status = 1) as calibrating, count(*) filter (where status = 2) as failed, max(status) as worst,
    min(sec) as first, max(sec) as last, coalesce(max(sec - before), 0) as gap
  from (select s.*, lag(sec) over (partition by datastream, hour order by observed_at) as before
    from (select r.*, floor(extract(epoch from observed_at - hour))::smallint as sec from (${readings}) r) s) v
  group by datastream, hour`;

/**
 * Hours added up by the day of Vietnam. Counts are by the cadence: an hour told more often than expected counts as a whole one.
 * "heard", "good" and "means" are of its hours in which anything came, in their order: "present" says which these are, and "covered"
 * whose means rest on enough, a bit each; "mean" is the mean of the covered ones.
 */
export const sumDays = (hours: RawBuilder<unknown>): RawBuilder<unknown> => sql`select day, sum(sum) as sum, min(min) as min,
    max(max) as max, min(mean) filter (where ${IS_COVERED}) as hour_min, max(mean) filter (where ${IS_COVERED}) as hour_max, avg(mean) filter (where ${IS_COVERED}) as mean,
    datastream,
    sum(valid)::integer as told, sum(heard)::integer as received, sum(good)::integer as valid, sum(${byCadence('calibrating')})::integer as calibrating,
    sum(${byCadence('failed')})::integer as failed, min(slot * 3600 + first) as first, max(slot * 3600 + last) as last,
    greatest(max(gap), max(slot * 3600 + first - before)) as gap,
    coalesce(sum(1 << slot) filter (where ${IS_COVERED}), 0)::integer as covered, sum(1 << slot)::integer as present, max(worst) as worst,
    array_agg(heard order by slot) as heard, array_agg(good order by slot) as good, array_agg(mean order by slot) as means
  from (select a.*, lag(a.slot * 3600 + a.last) over (partition by a.datastream, a.day order by a.slot) as before
      from (select h.*, d.per_hour, sum::double precision / nullif(valid, 0) as mean, least(received, per_hour)::smallint as heard,
          ${byCadence('valid')}::smallint as good, ((h.hour at time zone 'UTC') + interval '7 hours')::date as day,
          extract(hour from (h.hour at time zone 'UTC') + interval '7 hours')::integer as slot
        from (${hours}) h join datastream d on d.id = h.datastream) a) w
  group by datastream, day`;
