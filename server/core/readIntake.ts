import { sql } from 'kysely';
import * as z from 'zod/mini';
import { LISTED_REFUSALS, type RefusedRow } from '../../contract/feeds/intake';
import type { FEEDS } from '../../contract/feeds/index';
import { bigintColumn, instant } from '../store/rows/columns';
import { EVERYTHING, type Sight } from '../access/rows';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import { filesSeen, type SeenFiles } from './rows/filesSeen';
import type { Db } from '../store/store';

const totals = z.object({
  files: bigintColumn,
  accepted: bigintColumn,
  refused: bigintColumn,
  last: z.nullable(instant),
  accepted_later: bigintColumn,
  dismissed: bigintColumn,
});

const newest = async (db: Db, revision: number, seen: SeenFiles, onlyOpen: boolean): Promise<RefusedRow[]> => {
  const { rows } =
    await sql`select * from ${refusalsAt(revision)} where source is null and ${seen.rows} and ${onlyOpen ? sql`state = 'open'` : sql`true`}
    order by id desc limit ${LISTED_REFUSALS}`.execute(db);
  return rows.map(toRefusedRow);
};

/** What the station inbox has taken and refused up to `revision` of the files that are seen, and where each refused row stood then. */
export const readIntake = async (
  db: Db,
  revision: number,
  sight: Sight = EVERYTHING,
): Promise<z.infer<(typeof FEEDS)['intake']['body']>> => {
  const seen = await filesSeen(db, revision, sight);
  const { rows: sums } = await sql`select f.*, d.* from
    (select count(*) as files, coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused, max(received_at) as last
      from station_file where revision <= ${revision} and ${seen.files}) f,
    (select count(*) filter (where s.state = 'accepted') as accepted_later, count(*) filter (where s.state = 'dismissed') as dismissed
      from refused_row_state s join refused_row r on r.id = s.row_id
      where r.source is null and ${seen.rows} and s.state <> 'open' and s.revision <= ${revision}) d`.execute(db);
  const { files, accepted, refused, last, accepted_later: acceptedLater, dismissed } = totals.parse(sums[0]);
  return {
    files,
    rows: accepted + refused,
    accepted: accepted + acceptedLater,
    refused,
    open: refused - acceptedLater - dismissed,
    dismissed,
    lastReceivedAt: last,
    recentRefused: await newest(db, revision, seen, false),
    openRefused: await newest(db, revision, seen, true),
  };
};
