import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Notice, Notify, Settlement } from '../core/notice';
import { bigintColumn } from '../store/rows/columns';
import type { Db, Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';

/** A part of the product that has something to tell, in an order of its own: positions rise as it goes on. */
export interface Producer {
  id: string;
  /** From where it is told when it is first looked at: what was `before` then is history, or is still to be told. */
  first: 'newest' | 'oldest';
  newest: (db: Db, revision: number) => Promise<number>;
  /** What there is after one position, up to and with another; telling it again does no harm, for an event is told once. */
  read: (db: Db, after: number, until: number, revision: number) => Promise<Notice[]>;
  /** What between the same positions made earlier notices need nothing any more. */
  settled?: (db: Db, after: number, until: number) => Promise<Settlement[]>;
}
const cursorRow = z.object({ position: bigintColumn });

const positionOf = async (db: Db, id: string): Promise<number | null> => {
  const { rows } = await sql`select position from notification_cursor where producer = ${id}`.execute(db);
  return rows[0] ? cursorRow.parse(rows[0]).position : null;
};

const advance = (db: Db, id: string, position: number) =>
  sql`insert into notification_cursor (producer, position) values (${id}, ${position})
    on conflict (producer) do update set position = greatest(notification_cursor.position, excluded.position)`.execute(db);

/** Looks once: tells what came since the last look, and how far it has looked in the same transaction. */
export const runProducer = async (store: Store, { id, first, newest, read, settled }: Producer, notify: Notify): Promise<void> => {
  const { until, notices, settlements } = await store.read(null, async ({ db, revision }) => {
    const head = await newest(db, revision);
    const known = await positionOf(db, id);
    const after = known ?? (first === 'newest' ? head : 0);
    if (known !== null && known >= head) return { until: null, notices: [], settlements: [] };
    if (after >= head) return { until: head, notices: [], settlements: [] };
    return {
      until: head,
      notices: await read(db, after, head, revision),
      settlements: (await settled?.(db, after, head)) ?? [],
    };
  });
  if (until === null) return;
  const isNew =
    notices.length + settlements.length > 0 &&
    (await writeIfNew(store, 'notifications', id, async (view, nothing) => {
      const told = await notify(view, notices, settlements);
      // Another gateway told the same before us.
      if (told.length === 0) return nothing(false);
      await advance(view.db, id, until);
      return true;
    }));
  if (!isNew) await store.record(async ({ db }) => void (await advance(db, id, until)));
};
