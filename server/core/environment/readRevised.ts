import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf } from '../../store/sql/arrays';
import { instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';
import { dayOf, isoOf } from './vietnamHours';

const MOST = 200;
const row = z.object({
  datastream: z.int(),
  at: instant,
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
  revised_at: instant,
});
export type Revised = z.infer<typeof row>;

const MEAN = {
  reading_hour: { key: sql.ref('hour'), at: sql`p.hour`, of: sql.raw('sum::double precision / nullif(valid, 0)') },
  reading_day: {
    key: sql.ref('day'),
    at: sql`(p.day - interval '7 hours') at time zone 'UTC'`,
    of: sql.raw('coalesce(mean, sum::double precision / nullif(told, 0))'),
  },
};

/** What late or corrected readings changed in hours or days that had been closed, the newest 200 of the span, newest first, [EV5]. */
export const readRevised = async (
  db: Db,
  table: keyof typeof MEAN,
  asked: { datastreams: readonly number[]; from: number; to: number; revision: number },
): Promise<Revised[]> => {
  const { key, at, of } = MEAN[table];
  const past = sql.table(`${table}_past`);
  const [from, to] =
    table === 'reading_hour'
      ? [sql`${isoOf(asked.from)}::timestamptz`, sql`${isoOf(asked.to)}::timestamptz`]
      : [sql`${dayOf(asked.from)}::date`, sql`${dayOf(asked.to)}::date`];
  const { rows } = await sql`select p.datastream, ${at} as at, p.was as before, coalesce(later.mean, now.mean) as after, v.at as revised_at
    from (select *, ${of} as was from ${past} where datastream in (select unnest(${arrayOf('integer', asked.datastreams)}))
      and ${key} >= ${from} and ${key} < ${to} and until <= ${asked.revision}) p
    join revision v on v.id = p.until
    left join lateral (select ${of} as mean from ${past} o where o.datastream = p.datastream and o.${key} = p.${key} and o.until > p.until
      order by o.until limit 1) later on true
    left join lateral (select ${of} as mean from ${sql.table(table)} o where o.datastream = p.datastream and o.${key} = p.${key}) now on true
    order by v.at desc, p.datastream, ${at} desc limit ${MOST}`.execute(db);
  return rows.map((raw) => row.parse(raw));
};
