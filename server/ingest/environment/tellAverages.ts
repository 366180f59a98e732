import { sql } from 'kysely';
import * as z from 'zod/mini';
import { AVERAGES_CHANNEL } from '../../../contract/feeds/stations';
import type { Store, WriteView } from '../../store/store';

const stationRow = z.object({ station: z.string() });
const dueRow = z.object({ due: z.boolean() });
const ACTOR = 'system';

/** Tells that what is worked out of readings has changed, of every station touched since it was last told. */
export const tellAverages = async (view: WriteView): Promise<void> => {
  const { db, revision, at } = view;
  const { rows } = await sql`delete from averages_touched returning station`.execute(db);
  if (rows.length === 0) return;
  await sql`update averages_told set at = ${at}::timestamptz, revision = ${revision}`.execute(db);
  const stations = rows.map((row) => stationRow.parse(row).station).toSorted();
  await view.publish(AVERAGES_CHANNEL, [{ kind: 'averages.changed', stations }]);
};

/** Tells what nobody told yet because less than a minute had passed, once it has. */
export const tellDueAverages = async (store: Store): Promise<void> => {
  const isDue = await store.record(async ({ db, at }) => {
    const { rows } = await sql`select exists (select 1 from averages_touched) and at <= ${at}::timestamptz - interval '1 minute' as due
      from averages_told`.execute(db);
    return dueRow.parse(rows[0]).due;
  });
  if (isDue) await store.write(ACTOR, 'station-averages', tellAverages);
};
