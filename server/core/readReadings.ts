import { sql } from 'kysely';
import type { Reading } from '../../contract/feeds/readings';
import { toReading } from '../store/rows/storedReading';
import type { Db } from '../store/store';

/** The newest reading of every datastream at `revision`: from the kept heads for now, from history for the past. */
export const readReadings = async (
  db: Db,
  revision: number,
  isPast: boolean,
  stationName: (station: string) => string,
): Promise<{ readings: Reading[] }> => {
  const { rows } = await (
    isPast
      ? sql`select distinct on (station, parameter) * from reading where revision <= ${revision} order by station, parameter, observed_at desc, revision desc`
      : sql`select * from reading_latest order by station, parameter`
  ).execute(db);
  return { readings: rows.map((raw) => toReading(raw, stationName)) };
};
