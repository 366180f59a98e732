import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Agency } from '../../../contract/agencies';
import {
  basis,
  dimension,
  indicator as indicatorSchema,
  role,
  type Indicator,
  type IndicatorSet,
} from '../../../contract/feeds/indicators';
import { formatPlace } from '../../../contract/rules/confirmationPlace';
import type { Db } from '../store';
import { bigintColumn, definitionContent, instant, observationContent, observationPlace } from './columns';
import { readRegisters, type Registers } from './storedRegisters';

const text = z.nullable(z.string());
const head = z.object({
  name: z.string(),
  legalBasis: z.string(),
  assessmentName: text,
  owner: text,
  notes: z.array(z.string()),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  bases: z.array(basis),
  dimensions: z.array(dimension),
});
const indicatorRow = z.object(definitionContent);
const observationRow = z.object({ ...observationPlace, ...observationContent, role, revision: bigintColumn, received_at: instant });
type Head = z.infer<typeof head>;
type IndicatorRow = z.infer<typeof indicatorRow>;
type ObservationRow = z.infer<typeof observationRow>;

export interface StoredSet {
  set: IndicatorSet;
  indicators: Indicator[];
}

const ownerOf = (registers: Registers, id: string | null): (Agency & { successor: string | null }) | null => {
  const agency = id === null ? null : (registers.agency(id) ?? null);
  return agency && { ...agency, successor: agency.successors.map(({ name }) => name).join(', ') || null };
};

const toObservation = (row: ObservationRow, of: IndicatorRow, set: Head & { id: string }, registers: Registers) => {
  const owner = ownerOf(registers, of.owner_agency ?? set.owner);
  const act = set.bases.find(({ id }) => id === row.basis_id) ?? null;
  return {
    role: row.role,
    period: row.period,
    breakdown: row.breakdown.map((part) => registers.part(part, row.period, set.dimensions)),
    value: row.value,
    verbatim: row.verbatim,
    alignment: row.alignment,
    legalBasis: act?.name ?? '',
    basis: act,
    passport: {
      name: of.name,
      unit: of.unit,
      formula: of.formula,
      numerator: of.numerator,
      denominator: of.denominator,
      source: row.source,
      owner: owner && (owner.successor ? `${owner.name} (nay: ${owner.successor})` : owner.name),
      period: row.period,
      observedAt: row.observed_at,
      receivedAt: row.received_at,
      revision: row.revision,
      provenance: row.provenance,
      quality: of.notes,
      figure: formatPlace({
        set: set.id,
        indicator: of.code,
        role: row.role,
        period: row.period,
        breakdown: row.breakdown,
        basis: row.basis_id || null,
      }),
    },
  };
};

const toIndicator = (
  row: IndicatorRow,
  observations: readonly ObservationRow[],
  set: Head & { id: string },
  registers: Registers,
): Indicator =>
  indicatorSchema.parse({
    code: row.code,
    no: row.no,
    name: row.name,
    unit: row.unit,
    formula: row.formula,
    direction: row.direction,
    cadence: row.cadence,
    groupCode: row.group_code,
    groupName: set.groups.find(({ code }) => code === row.group_code)?.name ?? row.group_code,
    owner: ownerOf(registers, row.owner_agency),
    assessment: row.assessment,
    notes: row.notes,
    observations: observations.map((each) => toObservation(each, row, set, registers)),
  });

/** A set with its indicators (all of them, or `only` these) as they stood at `revision`, with or without the figures of single areas. @throws UnknownSet when there was no such set then. */
export const readStoredIndicators = async (
  db: Db,
  revision: number,
  set: string,
  { only, areas = 'in' }: { only?: readonly string[]; areas?: 'in' | 'out' } = {},
): Promise<StoredSet> => {
  const wanted = areas === 'in' ? sql`true` : sql`not breakdown @> '[{"dimension":"area"}]'::jsonb`;
  const named = (column: string) =>
    only ? sql`${sql.ref(column)} = any(array(select jsonb_array_elements_text(${JSON.stringify(only)}::jsonb)))` : sql`true`;
  const { rows: heads } = await sql`select head from indicator_set_version where set_id = ${set} and revision <= ${revision}
    order by revision desc limit 1`.execute(db);
  if (!heads[0]) throw new UnknownSet(set);
  const stored = z.object({ head }).parse(heads[0]).head;
  const registers = await readRegisters(db, revision);
  const { rows: indicators } = await sql`select * from (select distinct on (code) * from indicator
    where set_id = ${set} and revision <= ${revision} and ${named('code')} order by code, revision desc) i order by position, code`.execute(
    db,
  );
  const { rows: values } =
    await sql`select * from (select distinct on (indicator_code, role, period, breakdown, basis_id) * from observation
    where set_id = ${set} and revision <= ${revision} and ${named('indicator_code')} and ${wanted}
    order by indicator_code, role, period, breakdown, basis_id, revision desc) o where not withdrawn`.execute(db);
  const byCode = new Map<string, ObservationRow[]>();
  for (const row of values.map((each) => observationRow.parse(each))) {
    const rows = byCode.get(row.indicator_code);
    if (rows) rows.push(row);
    else byCode.set(row.indicator_code, [row]);
  }
  const { groups: _, owner, ...facts } = stored;
  return {
    set: { id: set, ...facts, owner: owner === null ? null : (registers.agency(owner) ?? null) },
    indicators: indicators
      .map((row) => indicatorRow.parse(row))
      .map((row) => toIndicator(row, byCode.get(row.code) ?? [], { id: set, ...stored }, registers)),
  };
};

export class UnknownSet extends Error {}

const setRow = z.object({ id: z.string(), name: z.string() });
/** Every set at `revision`, in the order in which they came. */
export const listSets = async (db: Db, revision: number): Promise<z.infer<typeof setRow>[]> => {
  const { rows } = await sql`select set_id as id, (array_agg(head->>'name' order by revision desc))[1] as name from indicator_set_version
    where revision <= ${revision} group by set_id order by min(revision), set_id`.execute(db);
  return rows.map((row) => setRow.parse(row));
};
