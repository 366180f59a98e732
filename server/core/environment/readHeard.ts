import type { Db } from '../../store/store';
import { newestOf, readLasts } from './readLasts';
import { readRegister } from './readRegister';

/** Every station with its datastreams, when each of them was first and last heard of, and (`end`, ms) when anyone was, at a revision. */
export const readHeard = async (db: Db, revision: number) => {
  const stations = await readRegister(db, revision);
  const streams = stations.flatMap(({ streams: own }) => own);
  const lasts = await readLasts(
    db,
    streams.map(({ id }) => id),
    revision,
  );
  return { stations, streams, lasts, end: newestOf(lasts) };
};
