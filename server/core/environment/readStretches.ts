import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { stretch, type Stretch } from '../../../contract/feeds/stations';
import { arrayOf } from '../../store/sql/arrays';
import type { Db } from '../../store/store';
import { daysAt } from './daysAt';
import { hoursAt } from './hoursAt';
import { dayOf, isoOf } from './vietnamHours';

const row = z.object({ datastream: z.int(), stretches: z.array(stretch) });

interface Asked {
  datastreams: readonly number[];
  /** In ms since 1970; `to` is not included. */
  from: number;
  to: number;
  revision: number;
}

const readings = ({ datastreams, from, to, revision }: Asked): RawBuilder<unknown> => sql`select datastream,
    extract(epoch from observed_at)::bigint as s, case when status = 0 then value end as mean, case when status = 0 then value end as min,
    case when status = 0 then value end as max, 1 as received, (status = 0)::integer as valid, status as worst
  from (select distinct on (o.datastream, o.observed_at) o.datastream, o.observed_at, o.value, o.status, o.unit
    from reading o where o.datastream in (select unnest(${arrayOf('integer', datastreams)})) and o.revision <= ${revision}
      and o.observed_at >= ${isoOf(from)}::timestamptz and o.observed_at < ${isoOf(to)}::timestamptz
    order by o.datastream, o.observed_at, o.revision desc) v
  where unit is null`;

const hours = ({ datastreams, from, to, revision }: Asked): RawBuilder<unknown> => {
  const keys = sql`select id as datastream, ${isoOf(from)}::timestamptz as start, ${isoOf(to)}::timestamptz as stop
    from unnest(${arrayOf('integer', datastreams)}) as a(id)`;
  return sql`select datastream, extract(epoch from hour)::bigint as s, sum::double precision / nullif(valid, 0) as mean, min, max,
    received, valid, worst from (${hoursAt(keys, revision)}) h`;
};

const days = ({ datastreams, from, to, revision }: Asked): RawBuilder<unknown> => sql`select datastream,
    extract(epoch from (day - interval '7 hours') at time zone 'UTC')::bigint as s,
    coalesce(mean, sum::double precision / nullif(told, 0)) as mean, min, max, received, valid, worst
  from (${daysAt(datastreams, { from: dayOf(from), to: dayOf(to - 1) }, revision)}) y`;

const SOURCES = { reading: readings, hour: hours, day: days };

/** Readings, hours or days of datastreams in the order of time; a day's mean is that of its covered hours, or where none is of what came. */
export const readStretches = async (db: Db, step: keyof typeof SOURCES, asked: Asked): Promise<Map<number, Stretch[]>> => {
  const { rows } =
    await sql`select datastream, jsonb_agg(jsonb_build_array(s, mean, min, max, received, valid, worst) order by s) as stretches
    from (${SOURCES[step](asked)}) each group by datastream`.execute(db);
  return new Map(rows.map((raw) => row.parse(raw)).map(({ datastream, stretches }) => [datastream, stretches]));
};
