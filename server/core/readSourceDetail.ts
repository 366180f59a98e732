import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import { LISTED_ROWS, LISTED_STATES, type sourceDetail } from '../../contract/feeds/sources';
import { ProblemError } from '../../contract/problem';
import { EVERYTHING, type Sight } from '../access/rows';
import { SIMULATED_PREFIX } from '../sources/simulatedStations';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import { readStationAreas } from '../store/rows/storedStationAreas';
import { sourcesAt, toSource, toSourceState } from '../store/rows/storedSource';
import { filesSeen } from './rows/filesSeen';
import { ofSource } from './rows/ofSources';
import type { Db } from '../store/store';

const STATION = 'station:';

/** The refused rows of this source: those of station files that are its own, or those that were put aside under its id. */
const rowsOf = async (db: Db, revision: number, id: string, sight: Sight): Promise<RawBuilder<unknown>> => {
  const ofFiles = filesOf(id);
  // Whose a row of another source is cannot be told: who is limited sees none.
  if (!ofFiles) return sight.limits === null ? sql`source = ${id}` : sql`false`;
  const { files } = await filesSeen(db, revision, sight);
  return sql`source is null and sha256 in (select sha256 from station_file where ${ofFiles} and ${files})`;
};

/** The station files of this source; null where it has none. */
const filesOf = (id: string): RawBuilder<unknown> | null => {
  if (id.startsWith(STATION)) return sql`station = ${id.slice(STATION.length)}`;
  if (id === 'station-inbox') return sql`true`;
  return id === 'simulator' ? sql`starts_with(station, ${SIMULATED_PREFIX}::text)` : null;
};

const refusedOf = async (db: Db, revision: number, own: RawBuilder<unknown>, onlyOpen: boolean) => {
  const { rows } = await sql`select * from ${refusalsAt(revision)} where ${onlyOpen ? sql`state = 'open'` : sql`true`}
    and ${own} order by id desc limit ${LISTED_ROWS}`.execute(db);
  return rows.map(toRefusedRow);
};

/** The states and the refused rows of one source, up to `revision`, as far as they are seen. @throws ProblemError `not-found` */
export const readSourceDetail = async (
  db: Db,
  revision: number,
  id: string,
  sight: Sight = EVERYTHING,
): Promise<z.infer<(typeof sourceDetail)['body']>> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)} where id = ${id}`.execute(db);
  const areas = sight.limits === null ? null : await readStationAreas(db, revision);
  if (!rows[0] || !sight.sees(ofSource(id, (station) => areas?.get(station) ?? null)))
    throw new ProblemError('not-found', 'Tại thời điểm này chưa có nguồn dữ liệu này. Hãy chọn nguồn khác, hoặc xem số hiện tại.');
  const { rows: states } = await sql`select source_id, at, state, data_at from source_state_log
    where source_id = ${id} and revision <= ${revision} order by revision desc, at desc limit ${LISTED_STATES}`.execute(db);
  const own = await rowsOf(db, revision, id, sight);
  return {
    source: id,
    states: states.map((row) => toSourceState(row).state).toReversed(),
    quarantineRevision: toSource(rows[0]).quarantineRevision,
    openRefused: await refusedOf(db, revision, own, true),
    recentRefused: await refusedOf(db, revision, own, false),
  };
};
