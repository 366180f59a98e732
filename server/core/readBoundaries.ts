import { sql } from 'kysely';
import * as z from 'zod/mini';
import { boundaryProvenance } from '../../contract/feeds/boundaries';
import type { FEEDS } from '../../contract/feeds/index';
import { areaGeometry, boundingBox, position } from '../../contract/geometry';
import { ProblemError } from '../../contract/problem';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Db } from '../store/store';

const setRow = z.object({
  revision: bigintColumn,
  source: z.string(),
  provenance: boundaryProvenance,
  bbox: boundingBox,
  recorded_at: instant,
});
const boundaryRow = z.object({ code: z.string(), name: z.string(), kind: z.string(), label: position, geometry: areaGeometry });

/** The boundaries that were known at `revision`. @throws ProblemError `not-found` when there were none yet. */
export const readBoundaries = async (db: Db, revision: number): Promise<z.infer<(typeof FEEDS)['boundaries']['body']>> => {
  const { rows: sets } = await sql`select revision, source, provenance, bbox, recorded_at from boundary_set
    where revision <= ${revision} order by revision desc limit 1`.execute(db);
  if (!sets[0])
    throw new ProblemError('not-found', 'Tại thời điểm này hệ thống chưa có ranh giới. Hãy chọn thời điểm muộn hơn, hoặc xem số hiện tại.');
  const set = setRow.parse(sets[0]);
  const { rows } =
    await sql`select code, name, kind, label, geometry from area_boundary where revision = ${set.revision} order by code`.execute(db);
  return {
    features: rows
      .map((row) => boundaryRow.parse(row))
      .map(({ geometry, ...properties }) => ({ type: 'Feature' as const, properties, geometry })),
    bbox: set.bbox,
    source: set.source,
    provenance: set.provenance,
    recordedIn: set.revision,
    recordedAt: set.recorded_at,
  };
};
