import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store/store';
import { definitionContent, observationContent, observationPlace } from '../store/rows/columns';
import { placeOf } from './checkPlan';
import type { IndicatorDefinition, IndicatorPlan, ObservationRow } from './indicatorPlan';
import { isSameJson } from './sameJson';

const storedDefinition = z.object({ ...definitionContent, recorder: z.string(), position: z.int() });
const storedObservation = z.object({
  ...observationPlace,
  ...observationContent,
  role: z.string(),
  recorder: z.string(),
  withdrawn: z.boolean(),
});

/** Parts of a breakdown in the one order that is stored. */
export const sortedBreakdown = (parts: ObservationRow['breakdown']): ObservationRow['breakdown'] =>
  parts.toSorted((a, b) => (a.dimension < b.dimension ? -1 : 1));

const definitionFacts = (row: IndicatorDefinition) => {
  const { groupCode, owner, ...rest } = row;
  return { ...rest, group_code: groupCode, owner_agency: owner };
};
const observationFacts = ({ value, verbatim, alignment, source, provenance, observedAt }: ObservationRow) => ({
  value,
  verbatim,
  alignment,
  source,
  provenance,
  observed_at: observedAt === null ? null : new Date(observedAt).toISOString(),
});

export interface PlanChanges {
  indicators: (IndicatorDefinition & { position: number })[];
  observations: ObservationRow[];
  /** Rows of the plan left out because somebody else has recorded their place since. */
  kept: number;
}

/** Only what the plan speaks of is read: a set may hold the days of many years. */
const named = (values: readonly string[]) => sql`select jsonb_array_elements_text(${JSON.stringify([...new Set(values)])}::jsonb)`;

/** What of the plan is new to the store. With `yields`, a row that another recorder wrote last is left as it is. */
export const readChanges = async (db: Db, plan: IndicatorPlan, recorder: string, yields: boolean): Promise<PlanChanges> => {
  const { rows: definitions } = await sql`select distinct on (code) * from indicator where set_id = ${plan.set.id}
    order by code, revision desc`.execute(db);
  const { rows: observations } = await sql`select distinct on (indicator_code, role, period, breakdown, basis_id) * from observation
    where set_id = ${plan.set.id} and indicator_code = any(array(${named((plan.observations ?? []).map((row) => row.indicatorCode))}))
      and period in (${named((plan.observations ?? []).map((row) => row.period))})
    order by indicator_code, role, period, breakdown, basis_id, revision desc`.execute(db);
  const known = new Map(definitions.map((raw) => storedDefinition.parse(raw)).map((row) => [row.code, row]));
  const places = new Map(
    observations
      .map((raw) => storedObservation.parse(raw))
      .map((row) => [placeOf({ ...row, indicatorCode: row.indicator_code, role: row.role, basis: row.basis_id }), row]),
  );
  const end = Math.max(-1, ...[...known.values()].map(({ position }) => position)) + 1;
  const changes: PlanChanges = { indicators: [], observations: [], kept: 0 };
  let added = 0;
  for (const row of plan.indicators ?? []) {
    const stored = known.get(row.code);
    if (!stored) changes.indicators.push({ ...row, position: end + added++ });
    else {
      const { recorder: last, position, ...facts } = stored;
      if (isSameJson(facts, definitionFacts(row))) continue;
      if (yields && last !== recorder) changes.kept += 1;
      else changes.indicators.push({ ...row, position });
    }
  }
  for (const row of plan.observations ?? []) {
    const stored = places.get(placeOf(row));
    if (stored) {
      const { value, verbatim, alignment, source, provenance, observed_at } = stored;
      if (!stored.withdrawn && isSameJson({ value, verbatim, alignment, source, provenance, observed_at }, observationFacts(row))) continue;
      if (yields && stored.recorder !== recorder) {
        changes.kept += 1;
        continue;
      }
    }
    changes.observations.push(row);
  }
  return changes;
};
