import type { ServiceRate, ServiceTarget } from '../../../../contract/feeds/serviceDossiers';
import { isTargetInForce } from '../../../../contract/rules/serviceTargets';
import { unitOf } from './choice';

export type TargetLevel = 'all' | 'province' | 'commune';

/** What is asked of a unit: a department stands for the province's own level; without a unit all are looked at together. */
export const levelOf = (unit: string | undefined): TargetLevel => {
  const kind = unit === undefined ? undefined : unitOf(unit)?.kind;
  if (kind === undefined) return 'all';
  return kind === 'agency' ? 'province' : 'commune';
};

/** I.1 of Phụ lục I of the digital transformation plan speaks of procedures, not of dossiers: it is held against their review. */
export const isOfProcedures = ({ id }: Pick<ServiceTarget, 'id'>): boolean => id.startsWith('cds-2025/I.1/');

export interface RateTargets {
  /** What the rate is held against; null where nothing in force asks for anything at this level. */
  main: ServiceTarget | null;
  /** Others that speak of the rate and hold: of an earlier act, or of another level. */
  others: ServiceTarget[];
  /** Those that hold no more, with what took their place. */
  past: ServiceTarget[];
}

const newestFirst = (a: ServiceTarget, b: ServiceTarget): number =>
  (a.validFrom ?? '') === (b.validFrom ?? '') ? b.percent - a.percent : (a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1;

/** The targets of a rate at a level and month; of those in force the newest is held against, its own level before "all". */
export const targetsOf = (targets: readonly ServiceTarget[], rate: ServiceRate, level: TargetLevel, month: string): RateTargets => {
  const ours = targets.filter((target) => target.rate === rate);
  const held = ours.filter((target) => isTargetInForce(target, month)).toSorted(newestFirst);
  const main = held.find((target) => target.level === level) ?? held.find((target) => target.level === 'all') ?? null;
  return { main, others: held.filter((target) => target !== main), past: ours.filter((target) => !isTargetInForce(target, month)) };
};

/** How far a rate is from its target, in points, below zero is short of it; "above" is not met by the bound itself. */
export const gapTo = ({ op, percent: asked }: Pick<ServiceTarget, 'op' | 'percent'>, percent: number): { gap: number; isMet: boolean } => ({
  gap: percent - asked,
  isMet: op === 'ge' ? percent >= asked : percent > asked,
});

/** What is asked of procedures in a month: the newest in force; null where nothing is. */
export const procedureTarget = (targets: readonly ServiceTarget[], month: string): ServiceTarget | null =>
  targets.filter((target) => isOfProcedures(target) && isTargetInForce(target, month)).toSorted(newestFirst)[0] ?? null;
