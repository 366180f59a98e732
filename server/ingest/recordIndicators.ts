import { sql } from 'kysely';
import type { Store, WriteView } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { checkPlan } from './checkPlan';
import { parsePlan, RefusedPlan, type IndicatorPlan } from './indicatorPlan';
import { readHead, readKnown } from './knownSet';
import { mergeHead } from './mergeHead';
import { readChanges, sortedBreakdown, type PlanChanges } from './planChanges';
import { recordFailure } from './recordFailure';
import { recordPlanRuns, setSource } from './planRuns';
import { recordRegisters } from './recordRegisters';
import { isSameJson } from './sameJson';
import { listIndicators, toChanges } from './toChanges';

export interface Recording {
  actor: string;
  reason: string;
  /** The plan gives way: what another recorder wrote last is not overwritten. */
  yields?: boolean;
}
export interface Recorded {
  /** The revision that holds what was new, or null when nothing was. */
  revision: number | null;
  indicators: readonly string[];
  kept: number;
}

const insertDefinitions = async ({ db, revision }: WriteView, set: string, recorder: string, rows: PlanChanges['indicators']) =>
  sql`insert into indicator (set_id, code, revision, no, position, group_code, name, unit, direction, owner_agency, assessment, notes,
      formula, numerator, denominator, cadence, recorder)
    select ${set}, r.code, ${revision}::bigint, r.no, r.position, r."groupCode", r.name, r.unit, r.direction, r.owner, r.assessment, r.notes,
      r.formula, r.numerator, r.denominator, r.cadence, ${recorder}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, no integer, position integer, "groupCode" text, name text, unit text,
      direction text, owner text, assessment text, notes jsonb, formula text, numerator text, denominator text, cadence text)`.execute(db);

/** Rows of one statement: between two of them the gateway answers others. */
const INSERT_ROWS = 2_000;

const insertObservations = async (
  { db, revision, at, pause }: WriteView,
  set: string,
  recorder: string,
  rows: PlanChanges['observations'],
) => {
  for (let from = 0; from < rows.length; from += INSERT_ROWS) {
    // What stands until now, in this loop and before it, carries this revision.
    await pause();
    const stored = rows
      .slice(from, from + INSERT_ROWS)
      .map((row) => ({ ...row, breakdown: sortedBreakdown(row.breakdown), basis: row.basis ?? '' }));
    await sql`insert into observation (set_id, indicator_code, role, period, breakdown, basis_id, revision, value, verbatim, alignment, source,
        provenance, observed_at, received_at, recorder)
      select ${set}, r."indicatorCode", r.role, r.period, r.breakdown, r.basis, ${revision}::bigint, r.value, r.verbatim, r.alignment, r.source,
        r.provenance, r."observedAt", ${at}::timestamptz, ${recorder}
      from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as r("indicatorCode" text, role text, period text, breakdown jsonb, basis text,
        value jsonb, verbatim text, alignment text, source text, provenance text, "observedAt" timestamptz)`.execute(db);
  }
};

/**
 * The door of `recordIndicators` for whoever writes already, as a command does: all of the plan in that revision, published.
 * @throws RefusedPlan with every reason; the caller has then to undo what it wrote.
 */
export const recordPlanIn = async (
  view: WriteView,
  plan: IndicatorPlan,
  { actor, yields = false }: Pick<Recording, 'actor' | 'yields'>,
): Promise<Recorded> => {
  const { db, revision } = view;
  const set = plan.set.id;
  // One recorder of a set at a time: what is compared below must still hold when it is written.
  await sql`insert into indicator_set (id) values (${set}) on conflict (id) do nothing`.execute(db);
  await sql`select id from indicator_set where id = ${set} for update`.execute(db);
  const old = await readHead(db, set);
  const head = mergeHead(old?.head ?? null, plan.set.head, yields && old !== null && old.recorder !== actor);
  if (!head) throw new RefusedPlan([`Chưa có bộ chỉ tiêu "${set}": lần ghi đầu tiên phải nêu tên, căn cứ và nhóm của bộ.`]);
  const reasons = checkPlan(plan, await readKnown(db, plan, head));
  if (reasons.length > 0) throw new RefusedPlan(reasons);

  const registered = await recordRegisters(view, plan);
  const headChanged = !isSameJson(old?.head, head);
  if (headChanged)
    await sql`insert into indicator_set_version (set_id, revision, recorder, head)
      values (${set}, ${revision}, ${actor}, ${JSON.stringify(head)}::jsonb)`.execute(db);
  const changes = await readChanges(db, plan, actor, yields);
  await insertDefinitions(view, set, actor, changes.indicators);
  await insertObservations(view, set, actor, changes.observations);

  // Groups, bases, members, agencies and areas are part of what an indicator says: then all of the set's have changed.
  const all = registered.agencies + registered.areas > 0 || headChanged;
  const touched = new Set([...changes.indicators.map(({ code }) => code), ...changes.observations.map((row) => row.indicatorCode)]);
  if (!all && touched.size === 0) return { revision: null, indicators: [], kept: changes.kept };
  await recordPlanRuns(view, plan, head, { ...registered, observations: changes.observations, indicators: changes.indicators.length });
  const told = (await listIndicators(db, set)).filter(({ code }) => all || touched.has(code));
  await view.publish('indicators', await toChanges(view, set, told, changes.observations));
  return { revision, indicators: told.map(({ code }) => code), kept: changes.kept };
};

/**
 * The one way in for sets, indicators, observations, agencies and areas: all of the plan or none, in one revision, published
 * as `indicator.changed`. What the store knows already adds nothing, not even a revision, [IE4].
 * @throws RefusedPlan with every reason, in Vietnamese; nothing has then been stored.
 */
export const recordIndicators = async (store: Store, input: unknown, recording: Recording): Promise<Recorded> => {
  const plan = parsePlan(input);
  try {
    return await writeIfNew<Recorded>(store, recording.actor, recording.reason, async (view, nothing) => {
      const recorded = await recordPlanIn(view, plan, recording);
      return recorded.revision === null ? nothing(recorded) : recorded;
    });
  } catch (error) {
    if (error instanceof RefusedPlan)
      await recordFailure(store, setSource(plan.set.id), {
        ...recording,
        refused: error.reasons.length,
        reason: error.reasons.join(' · '),
      });
    throw error;
  }
};
