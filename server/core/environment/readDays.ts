import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';
import { daysAt } from './daysAt';

const told = z.object({
  datastream: z.int(),
  date: z.string(),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  received: z.int(),
  valid: z.int(),
  covered: z.int(),
  present: z.int(),
  heard: z.array(z.int()),
  good: z.array(z.int()),
  means: z.array(z.nullable(z.number())),
});
const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);
/** Puts what is kept of the hours in which anything came into their places among the 24. */
const row = z.pipe(
  told,
  z.transform(({ present, heard, good, means, ...day }) => {
    let next = 0;
    const places = SLOTS.map((slot) => ((present >> slot) & 1 ? next++ : -1));
    return {
      ...day,
      heard: places.map((place) => heard[place] ?? 0),
      good: places.map((place) => good[place] ?? 0),
      means: places.map((place) => means[place] ?? null),
    };
  }),
);
/** A day of a datastream: its 24 hours as they were heard, and what they add up to. */
export type Day = z.infer<typeof row>;
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
  const { rows } = await sql`select y.*, y.day::text as date from (${daysAt(datastreams, span, revision, where)}) y order by y.day`.execute(
    db,
  );
  const days = new Map<number, Map<string, Day>>();
  for (const each of rows.map((raw) => row.parse(raw))) {
    const own = days.get(each.datastream);
    if (own) own.set(each.date, each);
    else days.set(each.datastream, new Map([[each.date, each]]));
  }
  return days;
};
