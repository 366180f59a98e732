import type * as z from 'zod/mini';
import type { alarmDetail, alarms } from '../../../contract/feeds/alarms';
import { readAlarm, readAlarmJournal, readHolds, readOpenAlarms } from '../../store/rows/storedAlarms';
import type { Db } from '../../store/store';

/** Every alarm that had not ended at `revision`, and every condition that was held back. */
export const readAlarms = async (db: Db, revision: number): Promise<z.infer<(typeof alarms)['body']>> => ({
  alarms: await readOpenAlarms(db, revision),
  holds: await readHolds(db, revision),
});

/** One alarm and its journal as they stood at `revision`; null with an empty journal where there was none. */
export const readAlarmDetail = async (db: Db, revision: number, id: string): Promise<z.infer<(typeof alarmDetail)['body']>> => ({
  alarm: await readAlarm(db, revision, id),
  journal: await readAlarmJournal(db, revision, id),
});
