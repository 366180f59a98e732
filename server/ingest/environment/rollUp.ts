import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf, fromMs } from '../../store/sql/arrays';
import type { WriteView } from '../../store/store';
import { CLOSED_AFTER_MINUTES } from './closing';
import { DAYS, HOURS } from './rollUpColumns';
import { sumDays, sumHours } from './rollUpSql';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VIETNAM_MS = 7 * HOUR_MS;
/** One hour of a datastream; `ms` is its start. */
export interface TouchedHour {
  datastream: number;
  ms: number;
}
const dueRow = z.object({ due: z.boolean() });

/** Works hours out anew from the readings of this revision; what they were is kept by whoever found them touched. */
export const repairHours = async ({ db, revision }: WriteView, hours: readonly TouchedHour[]): Promise<void> => {
  if (hours.length === 0) return;
  const ms = hours.map((each) => each.ms);
  const [from, to] = [new Date(Math.min(...ms)).toISOString(), new Date(Math.max(...ms) + HOUR_MS).toISOString()];
  const readings = sql`select k.datastream, k.hour, v.observed_at, v.value, v.status
    from (select datastream, ${fromMs(sql`ms`)} as hour from unnest(${arrayOf(
      'integer',
      hours.map(({ datastream }) => datastream),
    )}, ${arrayOf('bigint', ms)}) as g(datastream, ms)) k
    cross join lateral (select distinct on (observed_at) observed_at, value, status, unit from reading o
      where o.datastream = k.datastream and o.observed_at >= k.hour and o.observed_at < k.hour + interval '1 hour'
        and o.observed_at >= ${from}::timestamptz and o.observed_at < ${to}::timestamptz
      order by observed_at, o.revision desc) v
    where v.unit is null`;
  await sql`insert into reading_hour as h (revision, since, ${HOURS.columns()}) select ${revision}, ${revision}, ${HOURS.columns()} from (${sumHours(readings)}) n
    on conflict (datastream, hour) do update set ${HOURS.replace} where ${HOURS.differs}`.execute(db);
};

/**
 * Works the days of these hours out anew from their hours, keeps what closed days were, notes the stations as touched.
 * @returns whether it is time to tell that means have changed.
 */
export const rollUpDays = async ({ db, revision, at }: WriteView, hours: readonly TouchedHour[]): Promise<boolean> => {
  const days = new Map<string, TouchedHour>();
  for (const { datastream, ms } of hours) {
    const start = Math.floor((ms + VIETNAM_MS) / DAY_MS) * DAY_MS - VIETNAM_MS;
    days.set(`${datastream} ${start}`, { datastream, ms: start });
  }
  const touched = [...days.values()];
  const of = sql`select datastream, ${fromMs(sql`ms`)} as start from unnest(${arrayOf(
    'integer',
    touched.map(({ datastream }) => datastream),
  )}, ${arrayOf(
    'bigint',
    touched.map(({ ms }) => ms),
  )}) as g(datastream, ms)`;
  const ofDays = sql`select o.* from touched k cross join lateral (select * from reading_hour h where h.datastream = k.datastream
    and h.hour >= k.start and h.hour < k.start + interval '1 day') o`;
  const { rows } = await sql`with touched as materialized (${of}), past as (
      insert into reading_day_past (until, revision, ${DAYS.columns()})
      select ${revision}, y.revision, ${DAYS.columns('y.')} from touched k
      join reading_day y on y.datastream = k.datastream and y.day = (k.start at time zone 'UTC' + interval '7 hours')::date
      where k.start + interval '1 day' + ${CLOSED_AFTER_MINUTES} * interval '1 minute' <= ${at}::timestamptz
        and y.revision <= (select revision from averages_told)
    ), put as (
      insert into reading_day as y (revision, ${DAYS.columns()}) select ${revision}, ${DAYS.columns()} from (${sumDays(ofDays)}) n
      on conflict (datastream, day) do update set ${DAYS.replace}
    ), touch as (
      insert into averages_touched select distinct d.station from touched k join datastream d on d.id = k.datastream on conflict do nothing
    ) select at <= ${at}::timestamptz - interval '1 minute' as due from averages_told`.execute(db);
  return dueRow.parse(rows[0]).due;
};
