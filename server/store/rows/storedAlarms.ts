import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarm, alarmEntry, alarmHold, type Alarm, type AlarmEntry, type AlarmHold } from '../../../contract/alarms';
import type { Db } from '../store';

const alarmRow = z.object({ body: alarm });
const entryRow = z.object({ body: alarmEntry });
const holdRow = z.object({ body: alarmHold });

/** The alarms that had not ended at `revision`, the newest first. */
export const readOpenAlarms = async (db: Db, revision: number): Promise<Alarm[]> => {
  // What is open now is what the conditions name, so that years of alarms are not searched for it; what was replaced after the revision is
  // found by its replacement.
  const { rows } = await sql`select body from (
      select id, raised_at, body from alarm where id in (select alarm from alarm_condition) and until is null and ended_at is null
        and revision <= ${revision}
      union all select id, raised_at, body from alarm where until > ${revision} and ended_at is null and revision <= ${revision}) stood
    order by raised_at desc, id desc`.execute(db);
  return rows.map((row) => alarmRow.parse(row).body);
};

/** An alarm as it was at `revision`; null where there was none of that name. */
export const readAlarm = async (db: Db, revision: number, id: string): Promise<Alarm | null> => {
  const { rows } = await sql`select body from alarm where id = ${id} and revision <= ${revision}
    order by revision desc limit 1`.execute(db);
  return rows[0] === undefined ? null : alarmRow.parse(rows[0]).body;
};

/** The journal of an alarm up to `revision`, oldest line first. */
export const readAlarmJournal = async (db: Db, revision: number, id: string): Promise<AlarmEntry[]> => {
  const { rows } = await sql`select body from alarm_entry where alarm = ${id} and revision <= ${revision} order by version`.execute(db);
  return rows.map((row) => entryRow.parse(row).body);
};

/** What was shelved or out of service at `revision`, in order of rule and subject. */
export const readHolds = async (db: Db, revision: number): Promise<AlarmHold[]> => {
  const { rows } = await sql`select body from (select distinct on (rule, subject) rule, subject, body from alarm_hold
      where revision <= ${revision} order by rule, subject, revision desc) held
    where body->'shelved' <> 'null' or body->'outOfService' <> 'null' order by rule, subject`.execute(db);
  return rows.map((row) => holdRow.parse(row).body);
};
