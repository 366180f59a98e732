import { sql } from 'kysely';
import * as z from 'zod/mini';
import { limit, thing, type Thing } from '../../../contract/environment';
import type { Change } from '../../../contract/events';
import type { WriteView } from '../../store/store';

export const STATIONS_CHANNEL = 'stations';

/** A station as it is registered: what it is, the sets of general limits that hold for it, and its own licence. */
export const registeredThing = z.object({ thing, sets: z.array(z.string()), limits: z.array(limit) });
export type RegisteredThing = z.infer<typeof registeredThing>;

/** A station of which only its files are known. */
export const appearingThing = (id: string, name: string, provenance: Thing['provenance']): RegisteredThing => ({
  thing: { id, name, kind: null, owner: null, place: null, area: null, licence: null, provenance },
  sets: [],
  limits: [],
});

/** Records what stations are, in this revision. */
export const recordThings = async ({ db, revision }: WriteView, things: readonly RegisteredThing[]): Promise<void> => {
  if (things.length === 0) return;
  await sql`insert into thing (id, revision, body) select t->'thing'->>'id', ${revision}, t
    from jsonb_array_elements(${JSON.stringify(things)}::jsonb) t on conflict (id, revision) do update set body = excluded.body`.execute(
    db,
  );
};

/** Tells that the register says something else of these stations; the means of limits changed with it. */
export const publishThings = async (view: WriteView, stations: readonly string[]): Promise<void> => {
  if (stations.length === 0) return;
  const change: Change = { kind: 'stations.changed', stations: [...stations] };
  await sql`update averages_told set revision = ${view.revision}`.execute(view.db);
  await view.publish(STATIONS_CHANNEL, [change]);
};
