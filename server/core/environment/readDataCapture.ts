import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { dataCapture } from '../../../contract/feeds/stations';
import { sumDays } from '../../ingest/environment/rollUpSql';
import { arrayOf } from '../../store/sql/arrays';
import type { Db } from '../../store/store';
import { daysAt } from './daysAt';
import { hoursAt } from './hoursAt';
import { readHeard } from './readHeard';
import { DAY_MS, dayOf, HOUR_MS, hourOf, isoOf, startOf } from './vietnamHours';

type Body = z.infer<typeof dataCapture.body>;
const row = z.object({
  datastream: z.int(),
  received: z.coerce.number(),
  valid: z.coerce.number(),
  calibrating: z.coerce.number(),
  failed: z.coerce.number(),
  gap: z.nullable(z.coerce.number()),
  /** In seconds from the beginning of the span. */
  first: z.int(),
  last: z.int(),
});

/**
 * How complete what came is, over so many whole days and what has passed of the newest, to the last hour that is over. What is expected
 * counts from the first day that anything is known of a datastream; the longest silence may begin with it and end with the span.
 */
export const readDataCapture = async (db: Db, revision: number, params: z.infer<typeof dataCapture.params>): Promise<Body> => {
  const { stations, lasts, end } = await readHeard(db, revision);
  const streams = stations.flatMap(({ thing, streams: own }) => own.map((each) => ({ ...each, station: thing.id })));
  const ids = streams.map(({ id }) => id);
  if (end === null) return { from: null, to: null, rows: [] };
  const to = hourOf(end);
  const from = startOf(dayOf(end)) - Number(params.days) * DAY_MS;
  // The hour under way has not been expected whole yet: what came of it is taken off again.
  const underWay = sumDays(
    hoursAt(
      sql`select id as datastream, ${isoOf(to)}::timestamptz as start, ${isoOf(to + HOUR_MS)}::timestamptz as stop
        from unnest(${arrayOf('integer', ids)}) as a(id)`,
      revision,
    ),
  );
  const whole = (count: string) => sql`sum(${sql.ref(`w.${count}`)} - coalesce(${sql.ref(`u.${count}`)}, 0))`;
  const { rows } = await sql`select w.datastream, ${whole('received')} as received, ${whole('valid')} as valid,
      ${whole('calibrating')} as calibrating, ${whole('failed')} as failed,
      greatest(max(w.gap), max(w.began - w.before)) as gap, min(w.began) as first, max(w.ended) as last
    from (select t.*, lag(ended) over (partition by datastream order by day) as before
      from (select y.*, (day - ${dayOf(from)}::date) * 86400 + first as began, (day - ${dayOf(from)}::date) * 86400 + last as ended
        from (${daysAt(ids, { from: dayOf(from), to: dayOf(end) }, revision)}) y) t) w
    left join (${underWay}) u on u.datastream = w.datastream and u.day = w.day
    group by w.datastream`.execute(db);
  const found = new Map(rows.map((raw) => row.parse(raw)).map((each) => [each.datastream, each]));
  return {
    from: isoOf(from),
    to: isoOf(to),
    rows: streams.map(({ id, station, parameter, perHour }) => {
      const known = lasts.get(id)?.first ?? null;
      const begin = known === null ? from : Math.min(Math.max(from, startOf(known)), to);
      const each = found.get(id);
      const silences = each
        ? [each.gap ?? 0, each.first - (begin - from) / 1_000, (to - from) / 1_000 - each.last]
        : [(to - begin) / 1_000];
      return {
        station,
        parameter,
        capture: { expected: ((to - begin) / HOUR_MS) * perHour, received: each?.received ?? 0, valid: each?.valid ?? 0 },
        calibrating: each?.calibrating ?? 0,
        failed: each?.failed ?? 0,
        longestGapMinutes: Math.max(0, Math.floor(Math.max(...silences) / 60)),
      };
    }),
  };
};
