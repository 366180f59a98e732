import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';
import { daysAt } from './daysAt';

const told = z.tuple([
  z.string(),
  z.nullable(z.number()),
  z.nullable(z.number()),
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.array(z.number()),
  z.array(z.number()),
  z.array(z.nullable(z.number())),
]);
const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);
/** Puts what is kept of the hours in which anything came into their places among the 24. */
const placed = ([date, min, max, received, valid, covered, present, heard, good, means]: z.infer<typeof told>) => {
  let next = 0;
  const places = SLOTS.map((slot) => ((present >> slot) & 1 ? next++ : -1));
  return {
    date,
    min,
    max,
    received,
    valid,
    covered,
    heard: places.map((place) => heard[place] ?? 0),
    good: places.map((place) => good[place] ?? 0),
    means: places.map((place) => means[place] ?? null),
  };
};
const row = z.object({ datastream: z.int(), days: z.array(told) });
/** A day of a datastream: its 24 hours as they were heard, and what they add up to. */
export type Day = ReturnType<typeof placed>;
/** By datastream, then by day. */
export type Days = ReadonlyMap<number, ReadonlyMap<string, Day>>;

/** The days of datastreams from one to another as they were at a revision. */
export const readDays = async (
  db: Db,
  datastreams: readonly number[],
  span: { from: string; to: string },
  revision: number,
  where?: RawBuilder<unknown>,
): Promise<Days> => {
  // As JSON: the drivers read arrays of SQL letter by letter.
  const { rows } =
    await sql`select datastream, json_agg(json_build_array(day, min, max, received, valid, covered, present, heard, good, means)
      order by day) as days
    from (${daysAt(datastreams, span, revision, where)}) y group by datastream`.execute(db);
  return new Map(
    rows
      .map((raw) => row.parse(raw))
      .map(({ datastream, days }) => [datastream, new Map(days.map(placed).map((day): [string, Day] => [day.date, day]))]),
  );
};
