import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf } from '../../store/sql/arrays';
import type { Db } from '../../store/store';
import { isoOf } from './vietnamHours';

const row = z.object({ id: z.int(), ms: z.coerce.number(), value: z.number() });
export interface Instant {
  ms: number;
  value: number;
}

/** The newest valid reading of each datastream between two moments (ms since 1970), as it was known at a revision. */
export const readInstants = async (
  db: Db,
  datastreams: readonly number[],
  { from, to }: { from: number; to: number },
  revision: number,
): Promise<Map<number, Instant>> => {
  if (datastreams.length === 0) return new Map();
  const { rows } = await sql`select a.id, extract(epoch from r.observed_at) * 1000 as ms, r.value
    from unnest(${arrayOf('integer', datastreams)}) as a(id)
    cross join lateral (select v.* from (select distinct on (o.observed_at) o.observed_at, o.value, o.status, o.unit from reading o
        where o.datastream = a.id and o.revision <= ${revision} and o.observed_at > ${isoOf(from)}::timestamptz and o.observed_at <= ${isoOf(to)}::timestamptz
        order by o.observed_at, o.revision desc) v
      where v.status = 0 and v.unit is null order by v.observed_at desc limit 1) r`.execute(db);
  return new Map(rows.map((raw) => row.parse(raw)).map(({ id, ms, value }) => [id, { ms, value }]));
};
