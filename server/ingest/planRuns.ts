import type { WriteView } from '../store/store';
import type { IndicatorPlan, SetHead } from './indicatorPlan';
import { recordSourceRuns, type SourceRun } from './sourceHealth';

export const UNITS_SOURCE = 'units';
export const AGENCIES_SOURCE = 'agencies';
export const setSource = (set: string): string => `indicators:${set}`;

interface Added {
  observations: readonly { observedAt: string | null }[];
  indicators: number;
  agencies: number;
  areas: number;
}

const newest = (moments: readonly string[]): string | null => moments.toSorted().at(-1) ?? null;

/** A value without a moment of its own is as old as the newest act that the set rests on. */
const dataAtOf = (head: SetHead, observations: Added['observations']): string | null =>
  newest(observations.flatMap(({ observedAt }) => (observedAt === null ? [] : [new Date(observedAt).toISOString()]))) ??
  newest(head.bases.flatMap(({ validFrom }) => (validFrom === null ? [] : [new Date(`${validFrom}T00:00:00+07:00`).toISOString()])));

const registerDay = (days: readonly (string | null)[]): string | null =>
  newest(days.flatMap((day) => (day === null ? [] : [new Date(`${day}T00:00:00+07:00`).toISOString()])));

/** Records what a plan that was stored did to the health of its set, and of the registers that came with it. */
export const recordPlanRuns = async (view: WriteView, plan: IndicatorPlan, head: SetHead, added: Added): Promise<void> => {
  const run = (source: string, accepted: number, dataAt: string | null): SourceRun => ({
    source,
    accepted,
    refused: 0,
    open: 0,
    dataAt,
    succeededAt: view.at,
    failure: null,
    touchesQuarantine: false,
  });
  const provenance = plan.observations?.[0]?.provenance ?? 'imported';
  const set: SourceRun = {
    ...run(setSource(plan.set.id), added.observations.length + added.indicators, dataAtOf(head, added.observations)),
    appears: {
      id: setSource(plan.set.id),
      kind: 'plan-document',
      name: head.name,
      owner: null,
      contact: null,
      limits: null,
      legalBasis: head.legalBasis === '' ? null : head.legalBasis,
      origin: null,
      provenance,
    },
  };
  await recordSourceRuns(view, [
    ...(added.observations.length + added.indicators > 0 ? [set] : []),
    ...(added.areas > 0 ? [run(UNITS_SOURCE, added.areas, registerDay((plan.areas ?? []).map(({ validFrom }) => validFrom)))] : []),
    ...(added.agencies > 0
      ? [run(AGENCIES_SOURCE, added.agencies, registerDay((plan.agencies ?? []).map(({ validFrom }) => validFrom)))]
      : []),
  ]);
};
