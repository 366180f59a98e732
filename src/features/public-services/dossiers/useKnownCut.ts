import { useEffect } from 'react';
import { useRejectedParams } from '../../../state/rejectedParams';
import type { DossierChoice } from './choice';
import type { DossierYear } from './dossierYear';

/** Tells of a unit or field of the address that the year does not have: nothing is narrowed by it in silence. */
export const useKnownCut = (now: DossierYear | null, { unit, field }: Pick<DossierChoice, 'unit' | 'field'>): void => {
  const noField = now !== null && field !== undefined && !now.fields.has(field);
  const noUnit = now !== null && unit !== undefined && !now.units.has(unit);
  const isArea = unit?.startsWith('area:') === true;
  useEffect(() => {
    const names = [...(noField ? ['lv' as const] : []), ...(noUnit ? [isArea ? ('area' as const) : ('agency' as const)] : [])];
    if (names.length > 0) useRejectedParams.getState().report(names.map((name) => ({ name, reason: 'invalid' })));
  }, [noField, noUnit, isArea]);
};
