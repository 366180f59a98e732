import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import type { Ledger } from '../../../../contract/money';
import { DOSSIER_SETS, RATE_CODES } from '../../../../contract/rules/dossierIndicators';
import type { ObservedPart } from '../../../data/useSameObservation';
import { unitOf } from './choice';
import { lastMonthOf, type Cut, type Look } from './look';

/** What the engine has of a cut: the whole and the areas, of all fields together; undefined of anything else. */
export const enginePart = ({ unit, field }: Cut): ObservedPart | null | undefined => {
  if (field !== undefined) return undefined;
  if (unit === undefined) return null;
  const known = unitOf(unit);
  return known?.kind === 'area' ? { dimension: 'area', member: known.code } : undefined;
};

/** Which series of the engine a rate of a ledger is. */
export const engineSeries = (ledger: Ledger, rate: ServiceRate): { set: string; indicator: string } => ({
  set: DOSSIER_SETS[ledger],
  indicator: RATE_CODES[rate],
});

/** The observation that a rate of a cut is the same as; the engine has months alone, not months added up. */
export const enginePlace = (look: Look, rate: ServiceRate, isCumulative: boolean) => ({
  ...engineSeries(look.now.body.ledger, rate),
  period: lastMonthOf(look),
  part: isCumulative ? undefined : enginePart(look.cut),
});
