import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Ledger } from '../../../contract/money';
import { observationContent, observationPlace } from '../../store/rows/columns';
import type { WriteView } from '../../store/store';
import { placeOf } from '../checkPlan';
import type { IndicatorPlan } from '../indicatorPlan';
import { recordPlanIn } from '../recordIndicators';
import { listIndicators, toChanges } from '../toChanges';

/** Who records sums of money: of the simulated ledger the simulator, which began these sets before there were rows behind them. */
const RECORDER: Record<Ledger, string> = { actual: 'money', simulated: 'simulator' };

const standing = z.object({ ...observationPlace, ...observationContent, role: z.string() });

/**
 * Records what rows of a ledger come to in the indicator engine, in the revision of the rows. What the recorder had said within these
 * spans, a number being a year with all its parts and a text that very period, and is no longer a sum of anything is withdrawn; what
 * somebody else recorded on a place is left as it is, [SM4].
 */
export const recordSums = async (
  view: WriteView,
  plan: IndicatorPlan,
  ledger: Ledger,
  within: readonly (number | string)[],
  recorder = RECORDER[ledger],
): Promise<void> => {
  await recordPlanIn(view, plan, { actor: recorder, yields: true });
  const set = plan.set.id;
  const listOf = (spans: readonly (number | string)[]) =>
    sql`array(select jsonb_array_elements_text(${JSON.stringify(spans.map(String))}::jsonb))`;
  const periods = listOf(within.filter((span) => typeof span === 'string'));
  const years = listOf(within.filter((span) => typeof span === 'number'));
  const said = new Set((plan.observations ?? []).map(placeOf));
  // What this revision has written is among what was said.
  const { rows } = await sql`select * from (select distinct on (indicator_code, role, period, breakdown, basis_id) * from observation
      where set_id = ${set} and (period = any(${periods}) or substr(period, 1, 4) = any(${years}))
      order by indicator_code, role, period, breakdown, basis_id, revision desc) o
    where not withdrawn and recorder = ${recorder} and revision < ${view.revision}`.execute(view.db);
  const left = rows
    .map((row) => standing.parse(row))
    .filter(
      ({ indicator_code, basis_id, ...row }) => !said.has(placeOf({ ...row, indicatorCode: indicator_code, basis: basis_id || null })),
    );
  if (left.length === 0) return;
  const places = left.map(({ indicator_code, role, period, breakdown, basis_id, source, provenance }) => ({
    indicator_code,
    role,
    period,
    breakdown,
    basis_id,
    source,
    provenance,
  }));
  await sql`insert into observation (set_id, indicator_code, role, period, breakdown, basis_id, revision, value, verbatim, alignment, source,
      provenance, observed_at, received_at, recorder, withdrawn)
    select ${set}, r.indicator_code, r.role, r.period, r.breakdown, r.basis_id, ${view.revision}::bigint, '{"kind":"none","reason":"blank"}'::jsonb,
      null, 'missing', r.source, r.provenance, null, ${view.at}::timestamptz, ${recorder}, true
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r(indicator_code text, role text, period text, breakdown jsonb, basis_id text,
      source text, provenance text)`.execute(view.db);
  const codes = new Set(left.map((row) => row.indicator_code));
  const told = (await listIndicators(view.db, set)).filter(({ code }) => codes.has(code));
  const withdrawn = left.map(({ indicator_code: indicatorCode, period }) => ({ indicatorCode, period }));
  await view.publish('indicators', await toChanges(view, set, told, withdrawn));
};
