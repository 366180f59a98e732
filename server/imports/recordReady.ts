import { recordPlanIn } from '../ingest/recordIndicators';
import type { IndicatorPlan, ObservationRow } from '../ingest/indicatorPlan';
import type { WriteView } from '../store/store';
import { kindOf } from './kinds/registry';
import type { StoredImport } from './rows/storedImport';
import { readReady } from './rows/storedRows';

const CHUNK = 2_000;

/** Plans of the same set as one: a set is recorded once a revision. */
const joinPlans = (plans: Map<string, IndicatorPlan & { observations: ObservationRow[] }>, more: readonly IndicatorPlan[]): void => {
  for (const plan of more) {
    const own = plans.get(plan.set.id);
    if (own) own.observations.push(...(plan.observations ?? []));
    else plans.set(plan.set.id, { ...plan, observations: [...(plan.observations ?? [])] });
  }
};

/** The plans that a checked file comes to, one a set. */
export const readPlans = async (view: Pick<WriteView, 'db'>, { file, run }: StoredImport): Promise<IndicatorPlan[]> => {
  const kind = kindOf(file.kind);
  const plans = new Map<string, IndicatorPlan & { observations: ObservationRow[] }>();
  let after = -1;
  for (;;) {
    const rows = await readReady(view.db, file.id, run, after, CHUNK);
    const last = rows.at(-1);
    if (!last) return [...plans.values()];
    after = last.line;
    joinPlans(plans, kind.toPlans(rows.map(({ ready }) => ready)));
  }
};

/** Records plans through the door of indicators, in the revision of `view`. @throws RefusedPlan */
export const recordPlans = async (view: WriteView, plans: readonly IndicatorPlan[], actor: string): Promise<void> => {
  for (const plan of plans) await recordPlanIn(view, plan, { actor });
};
