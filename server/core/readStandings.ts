import type * as z from 'zod/mini';
import type { Indicator, IndicatorSet, Observation, Role } from '../../contract/feeds/indicators';
import type { IndicatorStanding, standings } from '../../contract/feeds/standings';
import type { Quantity } from '../../contract/value';
import { succession } from '../../contract/rules/confirmationAgencies';
import { deviationOf } from '../../contract/rules/deviation';
import { comparePeriods, isProvisional } from '../../contract/rules/openPeriod';
import { listSets, readStoredIndicators } from '../store/rows/storedIndicators';
import { readRegisters, type Registers } from '../store/rows/storedRegisters';
import type { Db } from '../store/store';

/** What has happened counts before what is being finished, and that before what is only expected. */
const OUTCOMES: readonly Role[] = ['result', 'actual', 'estimate'];
const PROMISES: readonly Role[] = ['plan', 'target'];
const RANK = { published: 0, imported: 1, simulated: 2 } as const;
/** Periods of one length are written in one form: `2026`, `2026-Q3`, `2026-11`. */
const lengthOf = (period: string): string => (period.length === 7 ? (/[HQ]/.exec(period)?.[0] ?? 'M') : String(period.length));

const firstOf = (observations: readonly Observation[], roles: readonly Role[]): Observation | undefined =>
  roles.flatMap((role) =>
    observations
      .filter((each) => each.role === role)
      .toSorted((a, b) => (b.basis?.version ?? 0) - (a.basis?.version ?? 0) || b.passport.revision - a.passport.revision),
  )[0];

const quantityIn = ({ value }: Observation): Quantity | null =>
  value.kind === 'number' || value.kind === 'range' || value.kind === 'bound' ? value : null;

const newestOf = (indicator: Indicator, told: readonly Observation[]): IndicatorStanding['newest'] => {
  const outcomes = told.filter(({ role }) => OUTCOMES.includes(role));
  const period = outcomes
    .map((each) => each.period)
    .toSorted(comparePeriods)
    .at(-1);
  const own = told.filter((each) => each.period === period);
  const found = firstOf(own, OUTCOMES);
  if (period === undefined || !found) return null;
  const promised = firstOf(own, PROMISES);
  const plan = promised ? quantityIn(promised) : null;
  const judged = plan && found.value.kind === 'number' ? deviationOf(found.value.value, plan, indicator.direction) : null;
  return {
    period,
    value: found.value,
    verbatim: found.verbatim,
    provisional: isProvisional(period, found.passport.observedAt),
    plan: promised && plan ? { period, value: plan, basis: promised.basis } : null,
    deviation: judged?.gap ?? null,
    met: judged?.met ?? null,
    passport: found.passport,
  };
};

/** The newest period of each length that something is known to have happened in; what is only expected tells of none. */
const toldOf = (told: readonly Observation[]): string[] => {
  const newest = new Map<string, string>();
  for (const { role, period } of told) {
    if (role !== 'result' && role !== 'actual') continue;
    const known = newest.get(lengthOf(period));
    if (known === undefined || comparePeriods(period, known) > 0) newest.set(lengthOf(period), period);
  }
  return [...newest.values()].toSorted(comparePeriods);
};

const responsibleFor = ({ owner }: Indicator, set: IndicatorSet, registers: Registers): IndicatorStanding['responsible'] => {
  const id = (owner ?? set.owner)?.id;
  const agency = id === undefined ? undefined : registers.agency(id);
  return agency ? succession(agency, registers.agency) : [];
};

/** The newest plan is what it is reported under, where there is none the newest target. */
const replacedBy = (told: readonly Observation[]): string | null => {
  const newest = (role: Role): Observation | undefined =>
    told
      .filter((each) => each.role === role)
      .toSorted((a, b) => comparePeriods(b.period, a.period) || (b.basis?.version ?? 0) - (a.basis?.version ?? 0))[0];
  return (newest('plan') ?? newest('target'))?.basis?.supersededBy ?? null;
};

const toStanding = (indicator: Indicator, set: IndicatorSet, registers: Registers): IndicatorStanding => {
  const told = indicator.observations.filter(({ breakdown, value }) => breakdown.length === 0 && value.kind !== 'none');
  const outcomes = told.filter(({ role }) => OUTCOMES.includes(role));
  return {
    set: set.id,
    setName: set.name,
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    cadence: indicator.cadence,
    responsible: responsibleFor(indicator, set, registers),
    replacedBy: replacedBy(told),
    provenance: outcomes.map(({ passport }) => passport.provenance).toSorted((a, b) => RANK[b] - RANK[a])[0] ?? null,
    told: toldOf(told),
    newest: newestOf(indicator, told),
  };
};

/** How every indicator of every set stood at `revision`, in their own order. */
export const readStandings = async (db: Db, revision: number): Promise<z.infer<(typeof standings)['body']>> => {
  const registers = await readRegisters(db, revision);
  const indicators: IndicatorStanding[] = [];
  for (const { id } of await listSets(db, revision)) {
    const stored = await readStoredIndicators(db, revision, id, { areas: 'out' });
    indicators.push(...stored.indicators.map((each) => toStanding(each, stored.set, registers)));
  }
  return { indicators };
};
