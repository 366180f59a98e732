import { readRegister, type Station } from '../../core/environment/readRegister';
import type { Db } from '../../store/store';

/** Stations as the register had them, read once for each version of it; of one database. */
export type RegisterCache = Map<string, { version: number; station: Station | null }>;

/** A station as the register said at a revision; `versions` are the revisions that changed the register, in order. */
export const stationAt = async (
  db: Db,
  cache: RegisterCache,
  versions: readonly number[],
  revision: number,
  station: string,
): Promise<Station | null> => {
  const version = versions.findLast((each) => each <= revision) ?? 0;
  const known = cache.get(station);
  if (known?.version === version) return known.station;
  const [found] = await readRegister(db, revision, station);
  cache.set(station, { version, station: found ?? null });
  return found ?? null;
};
