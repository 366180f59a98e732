import { sql } from 'kysely';
import * as z from 'zod/mini';
import { LISTED_REFUSALS, type RefusedRow } from '../../contract/feeds/intake';
import type { FEEDS } from '../../contract/feeds/index';
import { bigintColumn, instant } from '../store/rows/columns';
import { refusalsAt, toRefusedRow } from '../store/rows/storedRefusal';
import type { Db } from '../store/store';

const totals = z.object({
  files: bigintColumn,
  accepted: bigintColumn,
  refused: bigintColumn,
  last: z.nullable(instant),
  accepted_later: bigintColumn,
  dismissed: bigintColumn,
});

const newest = async (db: Db, revision: number, onlyOpen: boolean): Promise<RefusedRow[]> => {
  const { rows } = await sql`select * from ${refusalsAt(revision)} where source is null and ${onlyOpen ? sql`state = 'open'` : sql`true`}
    order by id desc limit ${LISTED_REFUSALS}`.execute(db);
  return rows.map(toRefusedRow);
};

/** What the station inbox has taken and refused up to `revision`, and where each refused row stood then. */
export const readIntake = async (db: Db, revision: number): Promise<z.infer<(typeof FEEDS)['intake']['body']>> => {
  const { rows: sums } = await sql`select f.*, d.* from
    (select count(*) as files, coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused, max(received_at) as last
      from station_file where revision <= ${revision}) f,
    (select count(*) filter (where s.state = 'accepted') as accepted_later, count(*) filter (where s.state = 'dismissed') as dismissed
      from refused_row_state s join refused_row r on r.id = s.row_id
      where r.source is null and s.state <> 'open' and s.revision <= ${revision}) d`.execute(db);
  const { files, accepted, refused, last, accepted_later: acceptedLater, dismissed } = totals.parse(sums[0]);
  return {
    files,
    rows: accepted + refused,
    accepted: accepted + acceptedLater,
    refused,
    open: refused - acceptedLater - dismissed,
    dismissed,
    lastReceivedAt: last,
    recentRefused: await newest(db, revision, false),
    openRefused: await newest(db, revision, true),
  };
};
