import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Promised } from '../../../contract/feeds/areaValues';
import type { ForecastPlan, ForecastPromise } from '../../../contract/feeds/forecast';
import type { Provenance } from '../../../contract/figure';
import { forecastBounds } from '../../../contract/rules/forecastBounds';
import { boundOf, deviationOf } from '../../../contract/rules/deviation';
import { comparePeriods } from '../../../contract/rules/openPeriod';
import { findDefinition, readPart, type SeriesRow, type StoredDefinition } from '../../store/rows/storedSeries';
import type { Db } from '../../store/store';
import { isShare, outcomeIn, promiseIn, promisesIn } from '../seriesRows';
import { tidy } from './forecastPath';

type Part = readonly { dimension: string; member: string }[];
interface Of {
  set: string;
  part: Part;
  definition: StoredDefinition;
}

/**
 * What was promised for the end of a year: for its last period, else for the year. Where several acts stand, the most demanding one
 * is judged by, as everywhere on screen.
 */
export const promiseAtEnd = (
  rows: readonly SeriesRow[],
  end: { period: string; value: number },
  definition: StoredDefinition,
): ForecastPromise | null => {
  const sign = definition.direction === 'down' ? -1 : 1;
  const demanding = (a: Promised, b: Promised): number => sign * (boundOf(b.value, end.value) - boundOf(a.value, end.value));
  for (const period of [end.period, end.period.slice(0, 4)]) {
    const own = rows.filter((row) => row.period === period);
    const [most] = promisesIn(own, definition).toSorted(demanding);
    if (!most) continue;
    const { gap, met } = deviationOf(end.value, most.value, definition.direction) ?? { gap: null, met: null };
    const bound = boundOf(most.value, end.value);
    return {
      period,
      value: bound,
      basis: most.basis?.name ?? null,
      gap: tidy(gap ?? end.value - bound),
      met,
      ...(most.provenance ? { provenance: most.provenance } : {}),
    };
  }
  return null;
};

/** A share "of the plan": only of such a one is what is missing to 100 % an amount that must still be done. */
const PLAN = /^(kế hoạch|dự toán)\s/iu;
const bare = (name: string): string =>
  name
    .replaceAll(/\s*\([^)]*\)/g, '')
    .trim()
    .toLocaleLowerCase('vi');
/** What a share is of, in words: what its formula divides by, and its denominator. */
const dividedBy = ({ formula, denominator }: StoredDefinition): string[] =>
  [formula?.split('÷')[1], denominator].flatMap((words) => (words ? [bare(words)] : []));
const named = z.object({ code: z.string(), name: z.string(), unit: z.string() });

/** The newest amount of a year, with its provenance. */
const newestAmount = (
  rows: readonly SeriesRow[],
  year: string,
  definition: StoredDefinition,
): { value: number; provenance: Provenance } | null => {
  const periods = [...new Set(rows.map(({ period }) => period))].filter((period) => period.startsWith(year)).toSorted(comparePeriods);
  for (const period of periods.toReversed()) {
    const own = rows.filter((row) => row.period === period);
    const found = outcomeIn(own, definition);
    if (found && found.number !== null) return { value: found.number, provenance: found.row.provenance };
    const promised = promiseIn(own, definition);
    if (promised?.value.kind === 'number') return { value: promised.value.value, provenance: promised.provenance ?? 'imported' };
  }
  return null;
};

/**
 * The plan that a figure is the share of, as an amount: the one indicator of the same set by whose name formula or denominator call it.
 * Null of what is no share of a plan, and where no indicator, or more than one, bears the name.
 */
export const readPlan = async (
  db: Db,
  revision: number,
  { set, part, definition }: Of,
  year: string,
): Promise<Omit<ForecastPlan, 'missing'> | null> => {
  const over = dividedBy(definition).filter((words) => PLAN.test(words));
  if (!isShare(definition) || over.length === 0) return null;
  const { rows } = await sql`select code, name, unit from (select distinct on (code) code, name, unit from indicator
    where set_id = ${set} and revision <= ${revision} order by code, revision desc) newest`.execute(db);
  const called = rows
    .map((row) => named.parse(row))
    .filter(({ name, unit }) => !unit.startsWith('%') && over.some((words) => words.startsWith(bare(name))));
  const [only, ...others] = called;
  if (!only || others.length > 0) return null;
  const own = await findDefinition(db, revision, set, only.code);
  const amount = own && newestAmount(await readPart(db, revision, { set, code: only.code }, part), year, own);
  return amount && { name: only.name, unit: only.unit, ...amount };
};

const shareOf = z.object({ code: z.string(), formula: z.string() });

/**
 * What an amount cannot pass: the plan that a share of the same set divides it by, where such a share cannot pass 100 %. Null where no
 * share does.
 */
export const readCeiling = async (db: Db, revision: number, { set, part, definition }: Of, year: string): Promise<number | null> => {
  if (isShare(definition)) return null;
  const { rows } = await sql`select code, formula from (select distinct on (code) code, formula, unit from indicator
    where set_id = ${set} and revision <= ${revision} order by code, revision desc) newest
    where unit like '\%%' and formula is not null order by code`.execute(db);
  for (const { code, formula } of rows.map((row) => shareOf.parse(row))) {
    if (bare(formula.split('÷')[0] ?? '') !== bare(definition.name)) continue;
    const share = await findDefinition(db, revision, set, code);
    const plan = share && forecastBounds(share).high === 100 ? await readPlan(db, revision, { set, part, definition: share }, year) : null;
    if (plan && plan.unit === definition.unit) return plan.value;
  }
  return null;
};
