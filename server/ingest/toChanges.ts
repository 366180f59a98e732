import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import { bigintColumn } from '../store/rows/columns';
import { readStoredIndicators } from '../store/rows/storedIndicators';
import type { Db, WriteView } from '../store/store';

/** An indicator with more values than this is not sent whole with each change; a message stays a few hundred KB at most. */
const WHOLE_LIMIT = 200;

const countRow = z.object({ code: z.string(), places: bigintColumn });
export type CountedIndicator = z.infer<typeof countRow>;

/** The indicators of a set in their order, with how many values each has (counted up to one above the limit). */
export const listIndicators = async (db: Db, set: string): Promise<CountedIndicator[]> => {
  const { rows } =
    await sql`select i.code, (select count(*) from (select 1 from observation o where o.set_id = ${set} and o.indicator_code = i.code
        group by o.role, o.period, o.breakdown, o.basis_id limit ${WHOLE_LIMIT + 1}) p) as places
    from (select distinct on (code) code, position from indicator where set_id = ${set} order by code, revision desc) i
    order by i.position, i.code`.execute(db);
  return rows.map((row) => countRow.parse(row));
};

/** What is published of indicators that changed: small ones whole, [IE1], of big ones the periods alone, [IE12]. */
export const toChanges = async (
  { db, revision }: WriteView,
  set: string,
  told: readonly CountedIndicator[],
  observations: readonly { indicatorCode: string; period: string }[],
): Promise<Change[]> => {
  const small = told.filter(({ places }) => places <= WHOLE_LIMIT).map(({ code }) => code);
  const stored = small.length === 0 ? [] : (await readStoredIndicators(db, revision, set, { only: small })).indicators;
  const whole = new Map(stored.map((indicator) => [indicator.code, indicator]));
  const periods = new Map<string, Set<string>>();
  for (const { indicatorCode, period } of observations) periods.set(indicatorCode, (periods.get(indicatorCode) ?? new Set()).add(period));
  return told.map(({ code }): Change => {
    const indicator = whole.get(code);
    if (indicator) return { kind: 'indicator.changed', set, indicator };
    return { kind: 'observations.recorded', set, indicator: code, periods: [...(periods.get(code) ?? [])].toSorted() };
  });
};
