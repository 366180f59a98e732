import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import type { WriteView } from '../../store/store';

const row = z.object({ system: z.string(), person_id: z.string() });

/**
 * Whoever came to this meeting by a link is its guest no longer, from the commit on and on lines that are open, [AC13]. It ends where it
 * began: the moment of the commit may lie ahead of the clock of a gateway that asks.
 */
export const endGuests = async (view: WriteView, meeting: string): Promise<void> => {
  const { rows } = await sql`update meeting_session set ends_at = least(began_at, ${view.at}::timestamptz)
    where meeting_id = ${meeting} and ends_at > ${view.at}::timestamptz returning system, person_id`.execute(view.db);
  const guests = new Set(rows.map((each) => row.parse(each)).map(({ system, person_id: person }) => `guest:${system}:${person}`));
  if (guests.size > 0) await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [...guests] }]);
};
