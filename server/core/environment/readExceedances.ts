import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { exceedances } from '../../../contract/feeds/stations';
import { limitIn } from '../../../contract/rules/limits';
import type { Db } from '../../store/store';
import { exceededOn } from './exceededOn';
import { readDays } from './readDays';
import { readHeard } from './readHeard';
import type { Stream } from './readRegister';
import { DAY_MS, dayOf, startOf } from './vietnamHours';

type Body = z.infer<typeof exceedances.body>;

/** The strictest bounds that were ever in force for a datastream: a day that keeps within them has nothing to be looked at. */
const strictest = ({ id, unit, limits }: Stream) => {
  const bounds = limits.flatMap((limit) => limitIn(limit, unit) ?? []);
  const lows = bounds.flatMap(({ low }) => low ?? []);
  const highs = bounds.flatMap(({ high }) => high ?? []);
  return { id, low: lows.length > 0 ? Math.max(...lows) : null, high: highs.length > 0 ? Math.min(...highs) : null };
};

/**
 * Days of a year against the limits of each day. Of one station every day that can be judged; of all of them only the days on which
 * something passed its limit.
 */
export const readExceedances = async (db: Db, revision: number, params: z.infer<typeof exceedances.params>): Promise<Body> => {
  const { stations: all, lasts, end } = await readHeard(db, revision);
  const firsts = [...lasts.values()].flatMap(({ first }) => first ?? []).toSorted();
  if (end === null || firsts[0] === undefined) return { year: null, years: [], days: [] };
  const newest = Number(dayOf(end).slice(0, 4));
  const oldest = Math.min(newest, Number(firsts[0].slice(0, 4)));
  const years = Array.from({ length: newest - oldest + 1 }, (_, n) => newest - n);
  const year = params.year === 'latest' ? newest : Number(params.year);

  const stations = all.filter(({ thing }) => params.station === undefined || thing.id === params.station);
  const limited = stations.flatMap(({ streams }) => streams.filter(({ limits }) => limits.length > 0));
  const bounds = JSON.stringify(limited.map(strictest));
  // Eight hours reach over midnight: with a day that passed a bound its neighbours are looked at, and with one that changed since.
  const passes = sql`exists (select 1 from jsonb_to_recordset(${bounds}::jsonb) as b(id integer, low double precision, high double precision)
    join reading_day n on n.datastream = b.id where b.id = y.datastream and n.day >= y.day - 1 and n.day <= y.day + 1
      and (n.max > b.high or n.min < b.low or n.revision > ${revision}))`;
  const span = { from: dayOf(startOf(`${year}-01-01`) - DAY_MS), to: `${year}-12-31` };
  const ids = limited.map(({ id }) => id);
  const days = await readDays(db, ids, span, revision, params.station === undefined ? passes : undefined);
  const body = stations.flatMap(({ thing, streams }) =>
    streams.flatMap((stream) => {
      const own = [...(days.get(stream.id)?.keys() ?? [])];
      return own
        .filter((date) => date.startsWith(`${year}-`))
        .flatMap((date) => exceededOn(stream, days, date))
        .map((each) => ({ station: thing.id, ...each }));
    }),
  );
  return { year, years, days: params.station === undefined ? body.filter(({ exceeded }) => exceeded > 0) : body };
};
