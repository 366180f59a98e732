import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';
import { storableJson, storableText } from '../../store/rows/storableJson';
import { instant } from '../../store/rows/columns';
import { sentFields, type KnownItem } from './mergeSentItems';

const row = z.object({
  outside_id: z.string(),
  item: z.string(),
  address: z.nullable(z.string()),
  as_of: z.nullable(instant),
  sent: z.nullable(sentFields),
});

/** The items that an outside system ever sent of a meeting, each with what it said last. */
export const readOutsideItems = async (db: Db, meeting: string): Promise<KnownItem[]> => {
  const { rows } =
    await sql`select outside_id, item, address, as_of, sent from meeting_outside_item where meeting_id = ${meeting} order by outside_id`.execute(
      db,
    );
  return rows.map((each) => {
    const { outside_id: outsideId, item, address, as_of: asOf, sent } = row.parse(each);
    return { outsideId, item, address, asOf, sent };
  });
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
