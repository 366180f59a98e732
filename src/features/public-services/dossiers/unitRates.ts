import { percentOf } from '../../../../contract/rules/serviceRates';
import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import type { Look } from './look';
import { partsOfAll } from '../../../../contract/rules/dossierParts';
import { RATES } from './rates';
import { standingOf, type Standing } from './standing';

/** A rate of a unit beside that of the whole province, in %. */
export interface UnitRate extends Standing {
  rate: ServiceRate;
  province: number | null;
}

/** The seven rates of the unit that is looked at, beside the province's own. */
export const unitRates = (look: Look): UnitRate[] =>
  RATES.map((rate) => ({
    ...standingOf(look, rate),
    rate,
    province: percentOf(partsOfAll(look.now.byUnit.values(), rate, look.span)),
  }));
