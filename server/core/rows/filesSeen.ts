import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '../../access/rows';
import { readStationAreas } from '../../store/rows/storedStationAreas';
import type { Db } from '../../store/store';
import { ofIntake } from './belongs';

/** Conditions: which of `station_file` are seen, and which refused rows that came in a file. */
export interface SeenFiles {
  files: RawBuilder<unknown>;
  rows: RawBuilder<unknown>;
}

/** Which station files are seen; those of a station that nobody registered by no one who is limited. */
export const filesSeen = async (db: Db, revision: number, { limits, sees }: Sight): Promise<SeenFiles> => {
  if (limits === null) return { files: sql`true`, rows: sql`true` };
  const stations = [...(await readStationAreas(db, revision))].filter(([, area]) => sees(ofIntake(area))).map(([id]) => id);
  const files = sql`station in (select jsonb_array_elements_text(${JSON.stringify(stations)}::jsonb))`;
  return { files, rows: sql`sha256 in (select sha256 from station_file where ${files})` };
};
