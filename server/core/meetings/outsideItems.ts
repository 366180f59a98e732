import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';
import { storableJson, storableText } from '../../store/rows/storableJson';
import { storedItem } from '../../store/rows/storedMeetings';
import { instant } from '../../store/rows/columns';
import { sentFields, type KnownItem } from './mergeSentItems';

const row = z.object({
  outside_id: z.string(),
  item: z.string(),
  address: z.nullable(z.string()),
  as_of: z.nullable(instant),
  sent: z.nullable(sentFields),
  is_kept: z.boolean(),
});
const written = z.object({ items: z.array(storedItem) });

/** The items of a meeting in the newest version of them that `actor` wrote; none where it wrote none. */
const itemsBy = async (db: Db, meeting: string, actor: string): Promise<z.infer<typeof storedItem>[]> => {
  const { rows } = await sql`select items from meeting_version
    where meeting_id = ${meeting} and items is not null and actor = ${actor} order by version desc limit 1`.execute(db);
  return rows[0] === undefined ? [] : written.parse(rows[0]).items;
};

/**
 * The items that an outside system ever sent of a meeting, each with what it said last. Of a meeting from before that was kept, it is
 * what this system itself wrote of them last; to be read before its new head is kept.
 * @param actor the system, as versions name who wrote them
 */
export const readOutsideItems = async (db: Db, meeting: string, actor: string): Promise<KnownItem[]> => {
  const { rows } = await sql`select o.outside_id, o.item, o.address, o.as_of, o.sent, m.sent is not null as is_kept
    from meeting_outside_item o join meeting m on m.id = o.meeting_id where m.id = ${meeting} order by o.outside_id`.execute(db);
  const known = rows.map((each) => row.parse(each));
  const before = known.some((each) => !each.is_kept) ? await itemsBy(db, meeting, actor) : [];
  const saidOf = (id: string): KnownItem['sent'] => {
    const n = before.findIndex((item) => item.id === id);
    const said = before[n];
    return said === undefined ? null : { n, title: said.title, agency: said.agency, minutes: said.minutes };
  };
  return known.map(({ outside_id: outsideId, item, address, as_of: asOf, sent, is_kept: isKept }) => ({
    outsideId,
    item,
    address,
    asOf,
    sent: isKept ? sent : saidOf(item),
  }));
};

const name = z.object({ item: z.string(), outside_id: z.string() });

/** Under which name the outside system knows an item of a meeting, by the id that it has here. */
export const readOutsideNames = async (db: Db, meeting: string): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql`select item, outside_id from meeting_outside_item where meeting_id = ${meeting}`.execute(db);
  return new Map(rows.map((each) => name.parse(each)).map(({ item, outside_id: outsideId }) => [item, outsideId]));
};

/** Keeps what an outside system said last of its items, which are all that it has now; the journal of the meeting has what came of it. */
export const keepOutsideItems = async (db: Db, meeting: string, items: readonly KnownItem[]): Promise<void> => {
  await sql`update meeting_outside_item set sent = null where meeting_id = ${meeting}`.execute(db);
  for (const { outsideId, item, address, asOf, sent } of items)
    await sql`insert into meeting_outside_item (meeting_id, outside_id, item, address, as_of, sent)
      values (${meeting}, ${storableText(outsideId)}, ${item}::uuid, ${address}, ${asOf}::timestamptz, ${storableJson(sent)}::jsonb)
      on conflict (meeting_id, outside_id) do update
        set address = excluded.address, as_of = excluded.as_of, sent = excluded.sent`.execute(db);
};
