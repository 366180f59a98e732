import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { WriteView } from '../../store/store';

export interface Stream {
  id: number;
  unit: string;
  /** From when on its readings are kept one by one, in ms since 1970; −Infinity where all are. */
  rawFrom: number;
}
/** What the register says of some stations in this transaction: their datastreams, and from when on readings are kept one by one. */
export interface Streams {
  find: (station: string, parameter: string) => Stream | null;
  isKnown: (station: string) => boolean;
  /** The same of a datastream that is not there yet. */
  rawFrom: number;
  add: (station: string, parameter: string, stream: Stream) => void;
}

const since = (ms: number | null): number => ms ?? Number.NEGATIVE_INFINITY;
const row = z.object({
  streams: z.array(z.tuple([z.string(), z.string(), z.int(), z.string(), z.nullable(z.number())])),
  things: z.array(z.string()),
  raw_from: z.nullable(z.coerce.number()),
});

/** Reads the register of these stations in one statement. */
export const openStreams = async ({ db }: Pick<WriteView, 'db'>, stations: readonly string[]): Promise<Streams> => {
  const asked = sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(stations)])}::jsonb))`;
  const { rows } = await sql`select
      (select coalesce(jsonb_agg(jsonb_build_array(station, parameter, id, unit, case when isfinite(r.raw_from) then extract(epoch from r.raw_from) * 1000 end)), '[]')
        from datastream d cross join lateral (select greatest(d.raw_from, t.raw_from) as raw_from from reading_term t) r where station in ${asked}) as streams,
      (select coalesce(jsonb_agg(distinct id), '[]') from thing where id in ${asked}) as things,
      (select case when isfinite(raw_from) then extract(epoch from raw_from)::double precision * 1000 end from reading_term) as raw_from`.execute(
    db,
  );
  const { streams, things, raw_from } = row.parse(rows[0]);
  const known = new Map(
    streams.map(([station, parameter, id, unit, from]) => [`${station}\n${parameter}`, { id, unit, rawFrom: since(from) }]),
  );
  const stationsKnown = new Set(things);
  return {
    find: (station, parameter) => known.get(`${station}\n${parameter}`) ?? null,
    isKnown: (station) => stationsKnown.has(station),
    rawFrom: since(raw_from),
    add: (station, parameter, stream) => {
      known.set(`${station}\n${parameter}`, stream);
      stationsKnown.add(station);
    },
  };
};
