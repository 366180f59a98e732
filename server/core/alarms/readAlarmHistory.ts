import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarm } from '../../../contract/alarms';
import type { ALARM_SPANS, alarmHistory } from '../../../contract/feeds/alarms';
import { EVERYTHING, type Sight } from '../../access/rows';
import { bigintColumn } from '../../store/rows/columns';
import type { Db } from '../../store/store';
import { ofAlarm } from '../rows/belongs';
import { spanOf } from './spanOf';

const MOST = 1_000;
const row = z.object({ body: alarm, total: bigintColumn });

/** The alarms that were raised in the days before `revision`, as they stood then, the newest first; counted as far as they are seen. */
export const readAlarmHistory = async (
  db: Db,
  revision: number,
  { days }: { days: (typeof ALARM_SPANS)[number] },
  { limits, sees }: Sight = EVERYTHING,
): Promise<z.infer<(typeof alarmHistory)['body']>> => {
  const span = await spanOf(db, revision, days);
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
  const raised = sql`revision <= ${revision} and raised_at >= ${from}::timestamptz and raised_at <= ${to}::timestamptz`;
  // What it is now is found by the index of what is now; what was replaced after the revision by that of replacements.
  const { rows } = await sql`select body, count(*) over () as total from (
      select id, raised_at, body from alarm where until is null and ${raised}
      union all select id, raised_at, body from alarm where until > ${revision} and ${raised}) stood
    order by raised_at desc, id desc ${limits === null ? sql`limit ${MOST}` : sql``}`.execute(db);
  const found = rows.map((each) => row.parse(each));
  if (limits !== null) {
    const seen = found.map(({ body }) => body).filter((each) => sees(ofAlarm(each)));
    return { from, to, total: seen.length, alarms: seen.slice(0, MOST) };
  }
  return { from, to, total: found[0]?.total ?? 0, alarms: found.map(({ body }) => body) };
};
