import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf } from '../../../store/sql/arrays';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { streamsOf, type Firsts, type Newest } from './newest';

const row = z.object({ id: z.int(), valid: z.nullable(z.coerce.number()), known: z.coerce.number() });

/**
 * When each datastream was last heard of with something valid, among the readings that are kept, else among its days; where there is
 * nothing, since when it is known. A station is heard of when one of its datastreams is; one without any is not watched.
 */
export const firstOfSilence = async (asked: Newest): Promise<Firsts> => {
  const { db, revision, clock } = asked;
  const streams = await streamsOf(asked);
  const { rows } = await sql`select a.id, extract(epoch from coalesce(r.observed_at, y.at))::double precision * 1000 as valid,
      extract(epoch from v.at)::double precision * 1000 as known
    from unnest(${arrayOf(
      'integer',
      streams.map(({ stream }) => stream.id),
    )}) as a(id) join datastream d on d.id = a.id join revision v on v.id = d.revision
    left join lateral (select o.observed_at from reading o where o.datastream = a.id and o.revision <= ${revision} and o.status = 0
        and o.unit is null and not exists (select 1 from reading n where n.datastream = o.datastream and n.observed_at = o.observed_at
          and n.revision > o.revision and n.revision <= ${revision})
      order by o.observed_at desc limit 1) r on true
    left join lateral (select (y.day - interval '7 hours') at time zone 'UTC' + y.last * interval '1 second' as at from reading_day y
      where r.observed_at is null and y.datastream = a.id and y.valid > 0 and y.revision <= ${revision} order by y.day desc limit 1) y on true`.execute(
    db,
  );
  const heard = new Map(
    rows.map((each) => row.parse(each)).map(({ id, valid, known }) => [id, Math.min(Math.round(valid ?? known), clock)]),
  );
  return new Map(
    [...groupedBy(streams, ({ subject }) => subject.key)].map(([key, own]) => [
      key,
      [{ kind: 'heard', clock, at: Math.max(...own.map(({ stream }) => heard.get(stream.id) ?? clock)) }],
    ]),
  );
};
