import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { percentOf, type RateParts } from '../../../../contract/rules/serviceRates';
import { lastMonthOf, unitsIn, type Cut, type Look } from './look';
import { partsOfAll } from '../../../../contract/rules/dossierParts';
import { gapTo, levelOf, targetsOf, type RateTargets } from './targets';

/** A rate of a cut: what it is of, in %, and what it is held against. */
export interface Standing extends RateParts {
  percent: number | null;
  /** How many monthly reports of units it rests on, now and in the same months of the year before. */
  reports: number;
  reportsBefore: number;
  before: number | null;
  targets: RateTargets;
  /** In points, against the target in force; null where there is nothing to hold against. */
  gap: number | null;
  isMet: boolean | null;
}

/** How a rate of a cut stands. */
export const standingOf = (look: Look, rate: ServiceRate, cut: Cut = look.cut): Standing => {
  const { reports, ...parts } = partsOfAll(unitsIn(look.now, cut), rate, look.span);
  const past = look.before && partsOfAll(unitsIn(look.before, cut), rate, look.span);
  const percent = percentOf(parts);
  const targets = targetsOf(look.now.body.targets, rate, levelOf(cut.unit), lastMonthOf(look));
  const held = targets.main && percent !== null ? gapTo(targets.main, percent) : null;
  return {
    ...parts,
    percent,
    reports,
    reportsBefore: past?.reports ?? 0,
    before: past && percentOf(past),
    targets,
    gap: held?.gap ?? null,
    isMet: held?.isMet ?? null,
  };
};
