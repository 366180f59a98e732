import { sql } from 'kysely';
import * as z from 'zod/mini';
import { limit, thing, type Limit, type Thing } from '../../../contract/environment';
import type { Db } from '../../store/store';

/** A datastream with every limit that was ever in force for it; `rawFrom` in ms since 1970: from when on readings are kept one by one. */
export interface Stream {
  id: number;
  parameter: string;
  unit: string;
  perHour: number;
  rawFrom: number;
  limits: Limit[];
}
export interface Station {
  thing: Thing;
  streams: Stream[];
}

const setRow = z.object({
  id: z.string(),
  body: z.object({ basis: z.string(), limits: z.array(z.omit(limit, { origin: true, basis: true })) }),
});
const thingRow = z.object({ body: z.object({ thing, sets: z.array(z.string()), limits: z.array(limit) }) });
const streamRow = z.object({
  id: z.int(),
  station: z.string(),
  parameter: z.string(),
  unit: z.string(),
  per_hour: z.int(),
  raw_from: z.nullable(z.coerce.number()),
});

const byTime = (a: Limit, b: Limit): number => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0);

/** The stations as the register said at a revision, with their datastreams and limits, in order of their ids; only one when it is named. */
export const readRegister = async (db: Db, revision: number, station: string | null = null): Promise<Station[]> => {
  const only = (column: string) => (station === null ? sql`true` : sql`${sql.ref(column)} = ${station}`);
  const { rows: sets } =
    await sql`select distinct on (id) id, body from limit_set where revision <= ${revision} order by id, revision desc`.execute(db);
  const limitsOf = new Map(
    sets
      .map((row) => setRow.parse(row))
      .map(({ id, body: { basis, limits } }) => [id, limits.map((each): Limit => ({ ...each, basis, origin: 'general' }))]),
  );
  const { rows: things } =
    await sql`select distinct on (id) body from thing where revision <= ${revision} and ${only('id')} order by id, revision desc`.execute(
      db,
    );
  const { rows: streams } =
    await sql`select d.id, d.station, d.parameter, d.unit, d.per_hour, case when isfinite(greatest(d.raw_from, t.raw_from))
      then extract(epoch from greatest(d.raw_from, t.raw_from)) * 1000 end as raw_from
    from datastream d, reading_term t where d.revision <= ${revision} and ${only('station')} order by d.station, d.id`.execute(db);
  const streamsOf = new Map<string, z.infer<typeof streamRow>[]>();
  for (const row of streams) {
    const stream = streamRow.parse(row);
    const own = streamsOf.get(stream.station);
    if (own) own.push(stream);
    else streamsOf.set(stream.station, [stream]);
  }
  return things.map((row) => {
    const { thing: known, sets: named, limits } = thingRow.parse(row).body;
    const all = [...named.flatMap((set) => limitsOf.get(set) ?? []), ...limits].toSorted(byTime);
    return {
      thing: known,
      streams: (streamsOf.get(known.id) ?? []).map(({ id, parameter, unit, per_hour, raw_from }) => ({
        id,
        parameter,
        unit,
        perHour: per_hour,
        rawFrom: raw_from ?? Number.NEGATIVE_INFINITY,
        limits: all.filter((each) => each.parameter === parameter),
      })),
    };
  });
};
