import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { FEEDS } from '../../contract/feeds/index';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Principal } from '../access/principal';
import { readStationAreas } from '../store/rows/storedStationAreas';
import type { Db } from '../store/store';
import { projectArchived } from './rows/projectArchived';

type ViewFeed = (typeof FEEDS)['frozen-view'];
type BodyFeed = (typeof FEEDS)['frozen-body'];

const viewRow = z.object({ address: z.string(), as_of: instant, at: instant, actor_name: z.string() });
const itemRow = z.object({
  feed: z.string(),
  params: z.record(z.string(), z.string()),
  revision: bigintColumn,
  body_hash: z.string(),
});
const bodyRow = z.object({ text: z.string() });

/** A frozen view with the hashes of its bodies; null where none of this hash was made by `revision`. */
export const readFrozenView = async (db: Db, revision: number, hash: string): Promise<z.infer<ViewFeed['body']>> => {
  const { rows } =
    await sql`select address, as_of, at, actor_name from frozen_view where hash = ${hash} and revision <= ${revision}`.execute(db);
  if (!rows[0]) return { view: null };
  const { address, as_of: asOf, at, actor_name: by } = viewRow.parse(rows[0]);
  const found = await sql`select feed, params, revision, body_hash from frozen_item where view_hash = ${hash} order by n`.execute(db);
  const items = found.rows.map((row) => {
    const { body_hash: own, ...item } = itemRow.parse(row);
    return { ...item, hash: own };
  });
  return { view: { hash, address, asOf, at, by, items } };
};

/** The archived body of a feed in a view, to the letter; null where the view has none of this hash for this feed. */
export const readFrozenBody = async (
  db: Db,
  revision: number,
  { hash, feed, body }: z.infer<BodyFeed['params']>,
): Promise<z.infer<BodyFeed['body']>> => {
  const { rows } =
    await sql`select b.text from frozen_item i join frozen_view v on v.hash = i.view_hash join frozen_body b on b.hash = i.body_hash
    where i.view_hash = ${hash} and i.feed = ${feed} and i.body_hash = ${body} and v.revision <= ${revision} limit 1`.execute(db);
  return { text: rows[0] ? bodyRow.parse(rows[0]).text : null };
};

const paramsRow = z.object({ params: z.record(z.string(), z.string()) });

/** The same as a principal may see it, [RW6]: what is beyond their rights is left out of it, and then it has another hash. */
export const readFrozenBodyFor = async (
  db: Db,
  revision: number,
  asked: z.infer<BodyFeed['params']>,
  principal: Principal,
): Promise<z.infer<BodyFeed['body']>> => {
  const { text } = await readFrozenBody(db, revision, asked);
  if (text === null || principal.limits === undefined) return { text };
  const { rows } = await sql`select params from frozen_item where view_hash = ${asked.hash} and feed = ${asked.feed}
    and body_hash = ${asked.body} limit 1`.execute(db);
  const { params } = paramsRow.parse(rows[0]);
  const areas = await readStationAreas(db, revision);
  return { text: projectArchived({ feed: asked.feed, params, text }, principal, (station) => areas.get(station) ?? null) };
};
