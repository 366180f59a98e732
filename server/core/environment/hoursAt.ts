import { sql, type RawBuilder } from 'kysely';
import { HOURS } from '../../ingest/environment/rollUpColumns';
import { sumHours } from '../../ingest/environment/rollUpSql';

const was = (revision: number): RawBuilder<unknown> => sql`select * from reading_hour_past p where p.datastream = c.datastream
  and p.hour = c.hour and p.revision <= ${revision} and p.until > ${revision}`;

/**
 * The hours of `keys` (datastream, start, stop) as they were at a revision, [EV5]: as they stand where nothing came since, as they were
 * put aside where they had been closed, else worked out of the readings of then; where those are no longer kept, as they stand.
 */
export const hoursAt = (keys: RawBuilder<unknown>, revision: number): RawBuilder<unknown> => sql`with keys as materialized (${keys}),
    c as materialized (select h.*, greatest(d.raw_from, t.raw_from) as raw_from from keys k join datastream d on d.id = k.datastream
      cross join reading_term t cross join lateral (select * from reading_hour o where o.datastream = k.datastream
        and o.hour >= k.start and o.hour < k.stop) h)
  select ${HOURS.columns('c.')} from c where c.revision <= ${revision}
    or (c.since <= ${revision} and c.hour < c.raw_from and not exists (${was(revision)}))
  union all select ${HOURS.columns('p.')} from c cross join lateral (${was(revision)}) p where c.revision > ${revision} and p.received > 0
  union all select ${HOURS.columns()} from (${sumHours(sql`select c.datastream, c.hour, v.observed_at, v.value, v.status from c
    cross join lateral (select distinct on (observed_at) observed_at, value, status, unit from reading o where o.datastream = c.datastream
      and o.observed_at >= c.hour and o.observed_at < c.hour + interval '1 hour' and o.revision <= ${revision}
      order by observed_at, o.revision desc) v
    where v.unit is null and c.revision > ${revision} and c.hour >= c.raw_from and not exists (${was(revision)})`)}) anew`;
