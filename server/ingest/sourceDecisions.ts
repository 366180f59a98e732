import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { RefusedRow } from '../../contract/feeds/intake';
import type { Provenance } from '../../contract/figure';
import { instant } from '../store/rows/columns';
import type { WriteView } from '../store/store';
import { recordSourceRuns, type SourceRun } from './sourceHealth';
import { gatherRuns, sourcesOfStation } from './stationRuns';

const placeRow = z.object({ id: z.coerce.number(), source: z.nullable(z.string()), station: z.nullable(z.string()) });
const observedRow = z.object({ observed_at: instant });

/** Records what reading refused rows again, or dismissing them, did to the health of their sources; `readings`: what was stored of them. */
export const recordDecisions = async (
  view: WriteView,
  rows: readonly RefusedRow[],
  readings: readonly unknown[],
  provenanceOf: (station: string) => Provenance,
): Promise<void> => {
  const { rows: found } = await sql`select r.id, r.source, f.station from refused_row r left join station_file f on f.sha256 = r.sha256
    where r.id in (select jsonb_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::jsonb)::bigint)`.execute(view.db);
  const places = new Map(found.map((raw) => placeRow.parse(raw)).map(({ id, ...place }) => [id, place]));
  const sourcesOf = (id: number): string[] => {
    const { source, station } = places.get(id) ?? { source: null, station: null };
    return source === null ? sourcesOfStation(station ?? '', provenanceOf(station ?? '')) : [source];
  };
  const observed = readings.map((raw) => observedRow.parse(raw).observed_at).toSorted();
  const runs = rows.flatMap(({ id, state, receivedAt }) => {
    const accepted = state === 'accepted';
    return sourcesOf(id).map((source): SourceRun => ({
      source,
      accepted: accepted ? 1 : 0,
      refused: 0,
      open: state === 'open' ? 0 : -1,
      dataAt: accepted ? (observed.at(-1) ?? null) : null,
      // As if it had come in its file, [IN4].
      succeededAt: accepted ? receivedAt : null,
      failure: null,
      touchesQuarantine: true,
    }));
  });
  await recordSourceRuns(view, gatherRuns(runs));
};
