import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf } from '../../store/sql/arrays';
import type { Db } from '../../store/store';

const row = z.object({ id: z.int(), ms: z.nullable(z.coerce.number()), first: z.nullable(z.string()) });

/** When a datastream was last heard of (ms since 1970) and the first day (Vietnam) that anything is known of; null where nothing is. */
export interface Heard {
  last: number | null;
  first: string | null;
}

/** Of each datastream, as it was known at a revision. */
export const readLasts = async (db: Db, datastreams: readonly number[], revision: number): Promise<Map<number, Heard>> => {
  // A day written since was known then if it was put aside, or if one of its hours had begun to be told.
  const was = sql`reading_day_past p where p.datastream = y.datastream and p.day = y.day and p.revision <= ${revision} and p.until > ${revision}`;
  const hours = sql`reading_hour h where h.datastream = y.datastream and h.since <= ${revision}
    and h.hour >= (y.day - interval '7 hours') at time zone 'UTC' and h.hour < (y.day + interval '17 hours') at time zone 'UTC'`;
  const known = sql`(y.revision <= ${revision} or exists (select 1 from ${was}) or exists (select 1 from ${hours}))`;
  const { rows } = await sql`select a.id, extract(epoch from coalesce(r.observed_at, l.at)) * 1000 as ms, f.day::text as first
    from unnest(${arrayOf('integer', datastreams)}) as a(id)
    left join lateral (select o.observed_at from reading o where o.datastream = a.id and o.revision <= ${revision}
      and o.observed_at < (select at + interval '1 day' from revision where id <= ${revision} order by id desc limit 1)
      order by o.observed_at desc limit 1) r on true
    left join lateral (select coalesce((y.day - interval '7 hours') at time zone 'UTC' + interval '1 second'
        * case when y.revision <= ${revision} then y.last else (select p.last from ${was}) end,
        (select h.hour + h.last * interval '1 second' from ${hours} order by h.hour desc limit 1)) as at
      from reading_day y where r.observed_at is null and y.datastream = a.id and ${known} order by y.day desc limit 1) l on true
    left join lateral (select y.day from reading_day y where y.datastream = a.id and ${known} order by y.day limit 1) f on true`.execute(
    db,
  );
  return new Map(rows.map((raw) => row.parse(raw)).map(({ id, ms, first }) => [id, { last: ms, first }]));
};

/** The newest moment that anything was heard of; null before the first reading. */
export const newestOf = (lasts: ReadonlyMap<number, Heard>): number | null => {
  const known = [...lasts.values()].flatMap(({ last }) => (last === null ? [] : [last]));
  return known.length > 0 ? Math.max(...known) : null;
};
