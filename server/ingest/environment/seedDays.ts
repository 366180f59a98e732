import { sql } from 'kysely';
import { vietnamDay } from '../../sources/stationFiles/vietnamTime';
import type { SimulatedHistory, SimulatedStream } from '../../sources/stations/simulatedHistory';
import type { WriteView } from '../../store/store';
import { DAYS } from './rollUpColumns';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);
const PER_HOUR = 12;

/** One day of which every hour that spoke has its twelve readings, all of one status. */
const dayAt = (history: SimulatedHistory, stream: SimulatedStream & { id: number }, start: number) => {
  const hours = SLOTS.map((slot) => history.hourAt(stream, start + slot * HOUR_MS));
  const heard = SLOTS.filter((slot) => hours[slot]);
  const spoken = hours.filter((hour) => hour !== null);
  const means = spoken.map(({ status, sum }) => (status === 0 ? sum / PER_HOUR : null));
  const known = means.filter((mean) => mean !== null);
  const count = (status: number) => PER_HOUR * hours.filter((hour) => hour?.status === status).length;
  return {
    datastream: stream.id,
    day: vietnamDay(new Date(start)),
    means,
    heard: spoken.map(() => PER_HOUR),
    good: spoken.map(({ status }) => (status === 0 ? PER_HOUR : 0)),
    present: heard.reduce((mask, slot) => mask | (1 << slot), 0),
    covered: SLOTS.reduce((mask, slot) => (hours[slot]?.status === 0 ? mask | (1 << slot) : mask), 0),
    sum: Math.round(spoken.reduce((sum, hour) => sum + hour.sum, 0) * 1_000) / 1_000,
    min: known.length > 0 ? Math.min(...spoken.flatMap(({ min }) => min ?? [])) : null,
    max: known.length > 0 ? Math.max(...spoken.flatMap(({ max }) => max ?? [])) : null,
    hour_min: known.length > 0 ? Math.min(...known) : null,
    hour_max: known.length > 0 ? Math.max(...known) : null,
    mean: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null,
    told: count(0),
    received: PER_HOUR * heard.length,
    valid: count(0),
    calibrating: count(1),
    failed: count(2),
    worst: Math.max(...spoken.map(({ status }) => status)),
    first: (heard[0] ?? 0) * 3_600,
    last: (heard.at(-1) ?? 0) * 3_600 + 3_300,
    // Within an hour five minutes; longer where hours in between are silent.
    gap: Math.max(300, ...heard.slice(1).map((slot, n) => (slot - (heard[n] ?? slot)) * 3_600 - 3_300)),
  };
};
const TYPES =
  sql.raw(`datastream integer, day date, means double precision[], heard smallint[], good smallint[], present integer, covered integer,
  sum numeric, min double precision, max double precision, hour_min double precision, hour_max double precision, mean double precision,
  told integer, received integer, valid integer, calibrating integer, failed integer, worst smallint, first integer, last integer, gap integer`);

/** Puts in days of which nothing finer is kept, in bulk; `from` and `to` are midnights of Vietnam. */
export const seedDays = async (
  { db, revision }: WriteView,
  history: SimulatedHistory,
  streams: readonly (SimulatedStream & { id: number })[],
  from: number,
  to: number,
): Promise<void> => {
  for (const stream of streams) {
    const days = [];
    for (let start = from; start < to; start += DAY_MS) days.push(dayAt(history, stream, start));
    const some = days.filter(({ received }) => received > 0);
    if (some.length === 0) continue;
    await sql`insert into reading_day (revision, ${DAYS.columns()}) select ${revision}, ${DAYS.columns()}
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r(${TYPES})`.execute(db);
  }
};
