import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf } from '../../../store/sql/arrays';
import type { Db } from '../../../store/store';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { dayOf, isoOf } from '../../environment/vietnamHours';
import { judgeChange, type ChangeCondition } from '../judge/judgeChange';
import { judgeLimit, type LimitCondition } from '../judge/judgeLimit';
import { limitOf } from '../judge/limitOf';
import { asFirst, streamsOf, type Firsts, type Newest } from './newest';
import { PRESENT } from './present';

const MINUTE = 60_000;
/** What the intake forgives a clock of a station. */
const AHEAD_MS = 10 * MINUTE;
const row = z.object({ datastream: z.int(), ms: z.coerce.number(), value: z.number() });

/** The valid readings of datastreams between two moments (ms since 1970) as they were known at a revision, in order of time. */
export const readValid = async (db: Db, datastreams: readonly number[], { from, to }: { from: number; to: number }, revision: number) => {
  const { rows } = await sql`select datastream, round(extract(epoch from observed_at) * 1000)::double precision as ms, value
    from (select distinct on (o.datastream, o.observed_at) * from reading o
      where o.datastream in (select unnest(${arrayOf('integer', datastreams)})) and o.revision <= ${revision}
        and o.observed_at >= ${isoOf(from)}::timestamptz and o.observed_at <= ${isoOf(to)}::timestamptz
      order by o.datastream, o.observed_at, o.revision desc) v
    where status = 0 and unit is null order by ms`.execute(db);
  return rows.map((each) => row.parse(each));
};

/** The newest valid reading of each datastream that still speaks of the present. */
export const firstOfReadings = async (asked: Newest, condition: LimitCondition | ChangeCondition): Promise<Firsts> => {
  const { db, revision, clock } = asked;
  const streams = await streamsOf(asked);
  const presentFrom = clock - PRESENT.reading;
  const withinMs = condition.kind === 'change' ? condition.withinMinutes * MINUTE : 0;
  const ids = streams.map(({ stream }) => stream.id);
  const valid = groupedBy(
    await readValid(db, ids, { from: presentFrom - withinMs, to: clock + AHEAD_MS }, revision),
    ({ datastream }) => datastream,
  );
  return new Map(
    streams.flatMap(({ subject, stream }): [string, ReturnType<typeof asFirst>][] => {
      const own = valid.get(stream.id) ?? [];
      const newest = own.at(-1);
      if (!newest || newest.ms < presentFrom) return [];
      if (condition.kind === 'change') {
        const before = own.filter(({ ms }) => ms < newest.ms && ms >= newest.ms - withinMs);
        return [[subject.key, asFirst(judgeChange(newest, before, condition), clock)]];
      }
      const limit = limitOf(stream, condition, dayOf(newest.ms));
      return limit === null ? [] : [[subject.key, asFirst(judgeLimit(newest.value, limit, condition, newest.ms), clock)]];
    }),
  );
};
