import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import { LISTED_ROWS, LISTED_STATES, type sourceDetail } from '../../contract/feeds/sources';
import { ProblemError } from '../../contract/problem';
import { SIMULATED_PREFIX } from '../sources/simulatedStations';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import { sourcesAt, toSource, toSourceState } from '../store/rows/storedSource';
import type { Db } from '../store/store';

const STATION = 'station:';

/** The files whose refused rows are of this source; null where no file is. */
const filesOf = (id: string): RawBuilder<unknown> | null => {
  if (id.startsWith(STATION)) return sql`station = ${id.slice(STATION.length)}`;
  if (id === 'station-inbox') return sql`true`;
  return id === 'simulator' ? sql`starts_with(station, ${SIMULATED_PREFIX}::text)` : null;
};

const refusedOf = async (db: Db, revision: number, files: RawBuilder<unknown> | null, onlyOpen: boolean) => {
  if (!files) return [];
  const { rows } = await sql`select * from ${refusalsAt(revision)} where ${onlyOpen ? sql`state = 'open'` : sql`true`}
    and sha256 in (select sha256 from station_file where ${files}) order by id desc limit ${LISTED_ROWS}`.execute(db);
  return rows.map(toRefusedRow);
};

/** The states and the refused rows of one source, up to `revision`. @throws ProblemError `not-found` */
export const readSourceDetail = async (db: Db, revision: number, id: string): Promise<z.infer<(typeof sourceDetail)['body']>> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)} where id = ${id}`.execute(db);
  if (!rows[0])
    throw new ProblemError('not-found', 'Tại thời điểm này chưa có nguồn dữ liệu này. Hãy chọn nguồn khác, hoặc xem số hiện tại.');
  const { rows: states } = await sql`select source_id, at, state, data_at from source_state_log
    where source_id = ${id} and revision <= ${revision} order by revision desc, at desc limit ${LISTED_STATES}`.execute(db);
  const files = filesOf(id);
  return {
    source: id,
    states: states.map((row) => toSourceState(row).state).toReversed(),
    quarantineRevision: toSource(rows[0]).quarantineRevision,
    openRefused: await refusedOf(db, revision, files, true),
    recentRefused: await refusedOf(db, revision, files, false),
  };
};
