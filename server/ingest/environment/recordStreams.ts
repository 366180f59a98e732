import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { WriteView } from '../../store/store';

export interface NewStream {
  station: string;
  parameter: string;
  unit: string;
  /** How many readings an hour are expected. */
  perHour: number;
}
const streamRow = z.object({ station: z.string(), parameter: z.string(), id: z.int(), unit: z.string() });
export type StoredStream = z.infer<typeof streamRow>;

/** A reading every five minutes, Thông tư 10/2021/TT-BTNMT. */
export const EXPECTED_PER_HOUR = 12;

/** Gives datastreams that are not there yet their number, in the order given; one that is there stays as it is. */
export const recordStreams = async ({ db, revision }: WriteView, streams: readonly NewStream[]): Promise<StoredStream[]> => {
  if (streams.length === 0) return [];
  const { rows } = await sql`insert into datastream (station, parameter, unit, per_hour, revision)
    select s.station, s.parameter, s.unit, s."perHour", ${revision}
    from rows from (jsonb_to_recordset(${JSON.stringify(streams)}::jsonb) as (station text, parameter text, unit text, "perHour" smallint))
      with ordinality as s(station, parameter, unit, "perHour", n) order by s.n
    on conflict (station, parameter) do nothing returning station, parameter, id, unit`.execute(db);
  return rows.map((row) => streamRow.parse(row));
};
