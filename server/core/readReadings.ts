import { sql } from 'kysely';
import type { Reading } from '../../contract/feeds/readings';
import { toReading } from '../store/rows/storedReading';
import type { Db } from '../store/store';

/** A reading is measured before it is known: what is later than this was not known yet, whatever else is stored. */
const KNOWN_BEFORE = sql`(select at + interval '1 day' from revision where id <= `;

/** The newest reading of every datastream as history has it: from the end of each datastream back to the first that was known. */
const readPast = (
  revision: number,
) => sql`select d.station, d.parameter, r.observed_at, r.revision, r.value, coalesce(r.unit, d.unit) as unit,
    lpad(r.status::text, 2, '0') as status, coalesce(f.received_at, v.at) as received_at, coalesce(f.name, '') as file, t.provenance
  from datastream d
  cross join lateral (select * from reading o where o.datastream = d.id and o.revision <= ${revision}
    and o.observed_at < ${KNOWN_BEFORE}${revision} order by id desc limit 1) order by o.observed_at desc, o.revision desc limit 1) r
  join revision v on v.id = r.revision
  left join station_file f on f.id = r.file
  cross join lateral (select body->'thing'->>'provenance' as provenance from thing o where o.id = d.station order by o.revision desc limit 1) t
  order by d.station, d.parameter`;

/** The newest reading of every datastream at `revision`: from the kept heads for now, from history for the past. */
export const readReadings = async (
  db: Db,
  revision: number,
  isPast: boolean,
  stationName: (station: string) => string,
): Promise<{ readings: Reading[] }> => {
  const { rows } = await (isPast ? readPast(revision) : sql`select * from reading_latest order by station, parameter`).execute(db);
  return { readings: rows.map((raw) => toReading(raw, stationName)) };
};
