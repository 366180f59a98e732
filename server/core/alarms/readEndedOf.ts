import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarm, type Alarm } from '../../../contract/alarms';
import type { Db } from '../../store/store';
import type { Taken } from './bookLine';
import { isOfItsTime } from './endedAlarm';

type Late = Taken['late'][number];
const row = z.object({ n: z.int(), body: alarm });

/** The alarms that have ended and of whose time these late data speak; each pair once, in the order of the data, then of the alarms. */
export const readEndedOf = async (db: Db, late: readonly Late[]): Promise<{ late: Late; alarm: Alarm }[]> => {
  if (late.length === 0) return [];
  const asked = late.map(({ rule, subject, input: { from, to } }, n) => ({
    n,
    rule,
    subject,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }));
  const { rows } = await sql`select l.n, a.body
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as l(n integer, rule text, subject text, "from" timestamptz, "to" timestamptz)
    join alarm a on a.rule = l.rule and a.subject = l.subject and a.until is null and a.ended_at >= l."from"
      and (a.body->>'activeAt')::timestamptz <= l."to" order by l.n, a.raised_at, a.id`.execute(db);
  return rows.flatMap((each) => {
    const { n, body } = row.parse(each);
    const found = late[n];
    return found && isOfItsTime(body, found.input) ? [{ late: found, alarm: body }] : [];
  });
};
