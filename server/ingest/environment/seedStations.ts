import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ReadData } from '../../sources/dataFiles';
import { loadStations, type LimitSet, type StationEntry } from '../../sources/stations/loadStations';
import type { Db, Store } from '../../store/store';
import { isSameJson } from '../sameJson';
import { recordStreams } from './recordStreams';
import { publishThings, recordThings, type RegisteredThing } from './recordThings';

const ACTOR = 'seed';
const storedRow = z.object({ id: z.string(), body: z.unknown() });

const newest = async (db: Db, table: 'thing' | 'limit_set'): Promise<Map<string, unknown>> => {
  const { rows } = await sql`select distinct on (id) id, body from ${sql.table(table)} order by id, revision desc`.execute(db);
  return new Map(rows.map((row) => storedRow.parse(row)).map(({ id, body }) => [id, body]));
};

const registered = ({ sets, limits, parameters: _, ...thing }: StationEntry): RegisteredThing => ({
  thing,
  sets,
  limits: limits.map((limit) => ({ ...limit, origin: 'licence' as const })),
});

const bodyOf = ({ id: _, ...body }: LimitSet) => body;

/**
 * Registers the stations and the general limits of `data`, a new version of whatever is said otherwise than before; a start that finds
 * everything said writes nothing. @returns whether it wrote.
 */
export const seedStations = async (store: Store, read: ReadData, { simulated }: { simulated: boolean }): Promise<boolean> => {
  const { stations, sets } = await loadStations(read);
  const own = stations.filter(({ provenance }) => simulated || provenance !== 'simulated');
  const find = async (db: Db) => {
    const [things, limits] = [await newest(db, 'thing'), await newest(db, 'limit_set')];
    return {
      things: own.filter((station) => !isSameJson(things.get(station.id), registered(station))),
      sets: sets.filter((set) => !isSameJson(limits.get(set.id), bodyOf(set))),
    };
  };
  const looked = await store.read(null, ({ db }) => find(db));
  if (looked.things.length === 0 && looked.sets.length === 0) return false;
  await store.write(ACTOR, 'stations', async (view) => {
    const found = await find(view.db);
    for (const set of found.sets)
      await sql`insert into limit_set (id, revision, body) values (${set.id}, ${view.revision}, ${JSON.stringify(bodyOf(set))}::jsonb)`.execute(
        view.db,
      );
    await recordThings(view, found.things.map(registered));
    await recordStreams(
      view,
      found.things.flatMap(({ id, parameters }) =>
        parameters.map(({ code, unit, minutes }) => ({ station: id, parameter: code, unit, perHour: Math.round(60 / minutes) })),
      ),
    );
    // Limits of everyone are in what is said of each station.
    await publishThings(view, found.sets.length > 0 ? own.map(({ id }) => id) : found.things.map(({ id }) => id));
  });
  return true;
};
