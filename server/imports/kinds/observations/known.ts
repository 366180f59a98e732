import { sql } from 'kysely';
import * as z from 'zod/mini';
import { cadence } from '../../../../contract/feeds/indicators';
import { seriesKind } from '../../../../contract/rules/forecastKind';
import type { Cadence } from '../../../../contract/rules/waitingPeriods';
import { indicatorValue } from '../../../../contract/value';
import type { SetHead } from '../../../ingest/indicatorPlan';
import { readHead, readKnown, type KnownSet } from '../../../ingest/knownSet';
import { bigintColumn } from '../../../store/rows/columns';
import type { Db } from '../../../store/store';
import { groupRows } from '../../rows/groupRows';

export interface SetFacts {
  id: string;
  head: SetHead;
  known: KnownSet;
  /** Unit by code of indicator. */
  units: ReadonlyMap<string, string>;
  /** How often figures come, by code of indicator; null where nobody has said. */
  cadences: ReadonlyMap<string, Cadence | null>;
  /** Codes of the indicators whose definition says that they add up within a year. */
  cumulative: ReadonlySet<string>;
}
const definition = z.object({
  set_id: z.string(),
  code: z.string(),
  unit: z.string(),
  cadence: z.nullable(cadence),
  name: z.string(),
  formula: z.nullable(z.string()),
  numerator: z.nullable(z.string()),
});

/** Every set with its indicators, acts and members, as the store has them now. */
export const readSets = async (db: Db): Promise<Map<string, SetFacts>> => {
  const { rows } =
    await sql`select distinct on (set_id, code) set_id, code, unit, cadence, name, formula, numerator from indicator order by set_id, code, revision desc`.execute(
      db,
    );
  const bySet = groupRows(
    rows.map((row) => definition.parse(row)),
    (row) => row.set_id,
  );
  const sets = new Map<string, SetFacts>();
  for (const [id, own] of bySet) {
    const stored = await readHead(db, id);
    if (!stored) continue;
    const known = await readKnown(db, { set: { id } }, stored.head);
    const units = new Map(own.map(({ code, unit }) => [code, unit]));
    const cadences = new Map(own.map((each) => [each.code, each.cadence]));
    // Only what is declared: points are not looked at here.
    const adding = own.filter(({ name, formula, numerator }) => seriesKind([name, formula, numerator], []).kind === 'cumulative');
    sets.set(id, { id, head: stored.head, known, units, cadences, cumulative: new Set(adding.map(({ code }) => code)) });
  }
  return sets;
};

const standing = z.object({
  indicator_code: z.string(),
  role: z.string(),
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  source: z.string(),
  provenance: z.string(),
  revision: bigintColumn,
  withdrawn: z.boolean(),
});
export type Standing = z.infer<typeof standing>;

const named = (values: Iterable<string>) => sql`select jsonb_array_elements_text(${JSON.stringify([...new Set(values)])}::jsonb)`;

/** The newest observation of each place of these indicators in these periods. */
export const readStanding = async (db: Db, set: string, codes: Iterable<string>, periods: Iterable<string>): Promise<Standing[]> => {
  const { rows } = await sql`select distinct on (indicator_code, role, period, breakdown, basis_id) indicator_code, role, period, breakdown,
      basis_id, value, verbatim, source, provenance, revision, withdrawn
    from observation where set_id = ${set} and indicator_code = any(array(${named(codes)})) and period in (${named(periods)})
    order by indicator_code, role, period, breakdown, basis_id, revision desc`.execute(db);
  return rows.map((row) => standing.parse(row));
};
