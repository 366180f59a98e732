import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { IndicatorMeta } from '../../../contract/feeds/areaValues';
import { basis, cadence, dimension, role } from '../../../contract/feeds/indicators';
import { provenance } from '../../../contract/figure';
import { indicatorValue } from '../../../contract/value';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

const text = z.nullable(z.string());
const lookedUp = z.object({
  name: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  cadence: z.nullable(cadence),
  formula: text,
  numerator: text,
  denominator: text,
  notes: z.array(z.string()),
  owner_agency: text,
  set_name: z.string(),
  set_owner: text,
  bases: z.array(basis),
  dimensions: z.array(dimension),
});
export type StoredDefinition = z.infer<typeof lookedUp>;

const seriesRow = z.object({
  role,
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
  revision: bigintColumn,
  value: indicatorValue,
  verbatim: text,
  source: z.string(),
  provenance,
  observed_at: z.nullable(instant),
  received_at: instant,
});
export type SeriesRow = z.infer<typeof seriesRow>;

/** What an indicator was at `revision`, without its observations; null when nobody knew it. */
export const findDefinition = async (db: Db, revision: number, set: string, code: string): Promise<StoredDefinition | null> => {
  const { rows } = await sql`select i.name, i.unit, i.direction, i.cadence, i.formula, i.numerator, i.denominator, i.notes, i.owner_agency,
      v.head->>'name' as set_name, v.head->>'owner' as set_owner, v.head->'bases' as bases, v.head->'dimensions' as dimensions
    from (select * from indicator where set_id = ${set} and code = ${code} and revision <= ${revision} order by revision desc limit 1) i
    cross join (select head from indicator_set_version where set_id = ${set} and revision <= ${revision} order by revision desc limit 1) v`.execute(
    db,
  );
  return rows[0] === undefined ? null : lookedUp.parse(rows[0]);
};

export const metaOf = (code: string, { name, unit, direction, cadence: due, set_name }: StoredDefinition): IndicatorMeta => ({
  code,
  name,
  unit,
  direction,
  cadence: due,
  setName: set_name,
});

const newestOf = (set: string, code: string, revision: number, where: ReturnType<typeof sql>) => sql`
  select * from (select distinct on (role, period, breakdown, basis_id) role, period, breakdown, basis_id, revision, value, verbatim, source,
    provenance, observed_at, received_at, withdrawn
  from observation where set_id = ${set} and indicator_code = ${code} and revision <= ${revision} and ${where}
  order by role, period, breakdown, basis_id, revision desc) newest where not withdrawn`;

/** Every observation of one part of an indicator (an empty list: the whole), as it stood at `revision`. */
export const readPart = async (
  db: Db,
  revision: number,
  { set, code }: { set: string; code: string },
  part: readonly { dimension: string; member: string }[],
): Promise<SeriesRow[]> => {
  const { rows } = await newestOf(set, code, revision, sql`breakdown = ${JSON.stringify(part)}::jsonb`).execute(db);
  return rows.map((row) => seriesRow.parse(row));
};

const byArea = sql`breakdown->0->>'dimension' = 'area' and jsonb_array_length(breakdown) = 1`;

/** The observations of one period, of the areas and of the whole, as they stood at `revision`. */
export const readPeriod = async (
  db: Db,
  revision: number,
  { set, code }: { set: string; code: string },
  period: string,
): Promise<SeriesRow[]> => {
  const { rows } = await newestOf(set, code, revision, sql`period = ${period} and (breakdown = '[]'::jsonb or (${byArea}))`).execute(db);
  return rows.map((row) => seriesRow.parse(row));
};

/** The same of several periods. */
export const readPeriods = async (
  db: Db,
  revision: number,
  { set, code }: { set: string; code: string },
  periods: readonly string[],
): Promise<SeriesRow[]> => {
  const asked = sql`period in (select jsonb_array_elements_text(${JSON.stringify(periods)}::jsonb))`;
  const { rows } = await newestOf(set, code, revision, sql`${asked} and (breakdown = '[]'::jsonb or (${byArea}))`).execute(db);
  return rows.map((row) => seriesRow.parse(row));
};

const outcomeRow = z.object({ area: text, period: z.string() });
/** The periods that have an outcome at `revision`, of the whole (`area` null) and of each area; one that says nothing is none. In no order. */
export const listOutcomes = async (
  db: Db,
  revision: number,
  { set, code }: { set: string; code: string },
): Promise<z.infer<typeof outcomeRow>[]> => {
  const { rows } = await sql`select distinct breakdown->0->>'member' as area, period
    from (${newestOf(set, code, revision, sql`role in ('result', 'actual', 'estimate') and (breakdown = '[]'::jsonb or (${byArea}))`)}) o
    where value->>'kind' <> 'none'`.execute(db);
  return rows.map((row) => outcomeRow.parse(row));
};

const periodRow = z.object({ period: z.string() });
/** The periods that have outcomes of areas at `revision`, in no order. */
export const listAreaPeriods = async (db: Db, revision: number, { set, code }: { set: string; code: string }): Promise<string[]> => {
  const { rows } = await sql`select distinct period from (select distinct on (role, period, breakdown, basis_id) period, withdrawn
    from observation where set_id = ${set} and indicator_code = ${code} and revision <= ${revision}
      and role in ('result', 'actual', 'estimate') and ${byArea}
    order by role, period, breakdown, basis_id, revision desc) o where not withdrawn`.execute(db);
  return rows.map((row) => periodRow.parse(row).period);
};
