import { sql, type RawBuilder } from 'kysely';
import { DAYS } from '../../ingest/environment/rollUpColumns';
import { sumDays } from '../../ingest/environment/rollUpSql';
import { arrayOf } from '../../store/sql/arrays';
import { hoursAt } from './hoursAt';

/**
 * The days (`2026-11-22`, both included) of datastreams as they were at a revision, [EV5]: as they stand, as they were put aside, or
 * added up of the hours of then. `where` narrows them down by the columns of a day.
 */
export const daysAt = (
  datastreams: readonly number[],
  { from, to }: { from: string; to: string },
  revision: number,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => {
  const was = sql`select * from reading_day_past p where p.datastream = c.datastream and p.day = c.day
    and p.revision <= ${revision} and p.until > ${revision}`;
  // Looked up twice: kept aside once, days of months are written out to a file with all their hours.
  const found = sql`asked a join reading_day c on c.datastream = a.id and c.day >= ${from}::date and c.day <= ${to}::date`;
  return sql`with asked as materialized (select id from unnest(${arrayOf('integer', datastreams)}) as a(id)),
      fresher as materialized (select c.datastream, c.day from ${found} where c.revision > ${revision})
    select * from (
      select ${DAYS.columns('c.')} from ${found} where c.revision <= ${revision}
      union all select ${DAYS.columns('p.')} from fresher c cross join lateral (${was}) p
      union all select ${DAYS.columns()} from (${sumDays(
        hoursAt(
          sql`select c.datastream, (c.day - interval '7 hours') at time zone 'UTC' as start,
            (c.day + interval '17 hours') at time zone 'UTC' as stop from fresher c where not exists (${was})`,
          revision,
        ),
      )}) anew
    ) y where ${where}`;
};
