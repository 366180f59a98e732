import { sql } from 'kysely';
import * as z from 'zod/mini';
import { sha256 as hashOf } from '../../sources/sha256';
import type { Store } from '../../store/store';
import { recordFailure } from '../recordFailure';
import { BoundaryError } from './boundaryError';
import { boundarySource } from './boundaryRuns';
import { checkCoordinates } from './checkCoordinates';
import { checkOverlaps } from './checkOverlaps';
import { checkRings } from './checkRings';
import { readGeoJson } from './readGeoJson';
import { recordBoundaries, type BoundaryOrigin } from './recordBoundaries';

export interface BoundaryFile extends Omit<BoundaryOrigin, 'sha256'> {
  bytes: Uint8Array;
  /** The property that holds the code of a unit; `null` tries the usual names. */
  property: string | null;
}

const currentSet = z.object({ sha256: z.string(), provenance: z.string() });

/** What the newest set of boundaries was read from, or null when there is none. */
export const newestSet = async (store: Store): Promise<z.infer<typeof currentSet> | null> => {
  const { rows } = await store.read(null, ({ db }) =>
    sql`select sha256, provenance from boundary_set order by revision desc limit 1`.execute(db),
  );
  return rows[0] ? currentSet.parse(rows[0]) : null;
};

/** Takes a file of boundaries: the revision that recorded it, or null when these are already the newest. @throws BoundaryError */
export const importBoundaries = async (store: Store, file: BoundaryFile): Promise<number | null> => {
  try {
    return await take(store, file);
  } catch (error) {
    if (error instanceof BoundaryError)
      await recordFailure(store, boundarySource(file.provenance), { actor: file.actor, refused: 0, reason: error.message });
    throw error;
  }
};

const take = async (store: Store, { bytes, property, ...origin }: BoundaryFile): Promise<number | null> => {
  const boundaries = readGeoJson(bytes, property);
  for (const boundary of boundaries) {
    checkCoordinates(boundary);
    checkRings(boundary);
  }
  checkOverlaps(boundaries);
  const sha256 = await hashOf(bytes);
  const newest = await newestSet(store);
  if (newest?.sha256 === sha256 && newest.provenance === origin.provenance) return null;
  return recordBoundaries(store, boundaries, { ...origin, sha256 });
};
