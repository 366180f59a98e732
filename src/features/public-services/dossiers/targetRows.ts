import type { ProcedureCounts, ServiceRate, ServiceTarget } from '../../../../contract/feeds/serviceDossiers';
import { percentOf, type RateParts } from '../../../../contract/rules/serviceRates';
import { isTargetInForce } from '../../../../contract/rules/serviceTargets';
import { unitOf, type UnitKind } from './choice';
import { lastMonthOf, type Look } from './look';
import { partsOfAll, type Months } from '../../../../contract/rules/dossierParts';
import { providedOf } from './procedures';
import { gapTo, isOfProcedures } from './targets';

/** A target as its act words it, whether it holds, and the figure of ours that speaks of the same. */
export interface TargetRow extends ServiceTarget {
  isHeld: boolean;
  /** Null where no figure of ours is the same thing, or nothing is known. */
  figure: TargetFigure | null;
  isMet: boolean | null;
}
export interface TargetFigure extends RateParts {
  percent: number;
  of: ServiceRate | 'procedures';
}

const LEVEL_KINDS: Record<ServiceTarget['level'], UnitKind | null> = { all: null, province: 'agency', commune: 'area' };

const known = (parts: RateParts, of: TargetFigure['of']): TargetFigure | null => {
  const percent = percentOf(parts);
  return percent === null ? null : { ...parts, percent, of };
};

const figureOf = (look: Look | null, procedures: readonly ProcedureCounts[], target: ServiceTarget): TargetFigure | null => {
  if (isOfProcedures(target)) return known(providedOf(procedures), 'procedures');
  const { rate, level } = target;
  // Of a field chosen the units count that field alone, which is not what the level is asked.
  if (rate === null || !look || look.cut.field !== undefined) return null;
  const kind = LEVEL_KINDS[level];
  const units = [...look.now.byUnit].flatMap(([key, months]): Months[] => (kind === null || unitOf(key)?.kind === kind ? [months] : []));
  return known(partsOfAll(units, rate, look.span), rate);
};

interface Beside {
  targets: readonly ServiceTarget[];
  procedures: readonly ProcedureCounts[];
}

/**
 * Every target, those in force first; the figures are those of the whole level, whatever unit is looked at, and none where a field is.
 * @param look null: nothing is known
 */
export const targetRows = ({ targets, procedures }: Beside, look: Look | null, today: string): TargetRow[] => {
  const month = look ? lastMonthOf(look) : today.slice(0, 7);
  return targets
    .map((target): TargetRow => {
      const figure = figureOf(look, procedures, target);
      return { ...target, isHeld: isTargetInForce(target, month), figure, isMet: figure && gapTo(target, figure.percent).isMet };
    })
    .toSorted((a, b) => Number(b.isHeld) - Number(a.isHeld) || Number(b.figure !== null) - Number(a.figure !== null));
};
