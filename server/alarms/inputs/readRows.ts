import { sql } from 'kysely';
import * as z from 'zod/mini';
import { arrayOf, fromMs } from '../../store/sql/arrays';
import type { Db } from '../../store/store';
import type { ToldReadings } from './readNews';

const row = z.object({ revision: z.coerce.number(), datastream: z.int(), ms: z.coerce.number(), value: z.number(), valid: z.boolean() });
/** A reading as a revision told it; `valid`: with status 00. */
export interface Row {
  revision: number;
  datastream: number;
  ms: number;
  value: number;
  valid: boolean;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const COLUMNS = sql`r.revision, r.datastream, round(extract(epoch from r.observed_at) * 1000)::double precision as ms, r.value, r.status = 0 as valid`;

/** The readings themselves that these revisions told, in order of time; one in another unit than its datastream's is none, [EV1]. */
export const readRows = async (db: Db, told: readonly ToldReadings[]): Promise<Row[]> => {
  if (told.length === 0) return [];
  const column = (key: 'revision' | 'datastream' | 'from' | 'to') => told.map((each) => each[key]);
  // Months that lie apart from all of it are not looked into.
  const [from, to] = [Math.min(...column('from')), Math.max(...column('to'))];
  const { rows } = await sql`select ${COLUMNS}
    from unnest(${arrayOf('bigint', column('revision'))}, ${arrayOf('integer', column('datastream'))}, ${arrayOf('double precision', column('from'))},
      ${arrayOf('double precision', column('to'))}) as t(revision, datastream, f, t)
    join lateral (select * from reading o where o.datastream = t.datastream and o.revision = t.revision and o.unit is null
      and o.observed_at >= ${fromMs(sql`t.f`)} and o.observed_at <= ${fromMs(sql`t.t`)}
      and o.observed_at >= ${iso(from)}::timestamptz and o.observed_at <= ${iso(to)}::timestamptz) r on true
    order by r.observed_at, r.revision`.execute(db);
  return rows.map((each) => row.parse(each));
};

interface Window {
  datastream: number;
  from: number;
  to: number;
}

/** Windows of one datastream that touch are one, so that no telling is found twice. */
const joined = (windows: readonly Window[]): Window[] => {
  const all: Window[] = [];
  for (const each of windows.toSorted((a, b) => a.datastream - b.datastream || a.from - b.from)) {
    const last = all.at(-1);
    if (last?.datastream === each.datastream && each.from <= last.to) last.to = Math.max(last.to, each.to);
    else all.push({ ...each });
  }
  return all;
};

/** Every telling within these windows (ms since 1970, both ends included) up to a revision, in order of time, then revision; of each datastream only its own. */
export const readTellings = async (db: Db, windows: readonly Window[], until: number): Promise<Row[]> => {
  const asked = joined(windows);
  if (asked.length === 0) return [];
  const column = (key: keyof Window) => asked.map((each) => each[key]);
  const [from, to] = [Math.min(...column('from')), Math.max(...column('to'))];
  const { rows } = await sql`select ${COLUMNS}
    from unnest(${arrayOf('integer', column('datastream'))}, ${arrayOf('double precision', column('from'))},
      ${arrayOf('double precision', column('to'))}) as w(datastream, f, t)
    join lateral (select * from reading o where o.datastream = w.datastream and o.revision <= ${until} and o.unit is null
      and o.observed_at >= ${fromMs(sql`w.f`)} and o.observed_at <= ${fromMs(sql`w.t`)}
      and o.observed_at >= ${iso(from)}::timestamptz and o.observed_at <= ${iso(to)}::timestamptz) r on true
    order by r.observed_at, r.revision`.execute(db);
  return rows.map((each) => row.parse(each));
};
