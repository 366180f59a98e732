import type { TFunction } from 'i18next';
import { formatNumber } from '../../../lib/format';
import type { CutChip } from '../../../ui/CutChips';
import { unitOf, type DossierChoice, type OnChoice } from './choice';
import type { DossierYear } from './dossierYear';
import { fieldName, unitName } from './wording';

/** The cut in force, a chip each, with how to take it away. */
export const chipsOf = (
  year: DossierYear,
  { unit, field, atLeast }: Pick<DossierChoice, 'unit' | 'field' | 'atLeast'>,
  onChoice: OnChoice,
  t: TFunction,
): CutChip[] => [
  ...(unit === undefined
    ? []
    : [
        {
          id: 'unit',
          name: t(`services.dossiers.unitKinds.${unitOf(unit)?.kind ?? 'agency'}`),
          value: unitName(year, unit),
          onRemove: () => onChoice({ unit: undefined }),
        },
      ]),
  ...(field === undefined
    ? []
    : [{ id: 'lv', name: t('services.dossiers.field'), value: fieldName(year, field), onRemove: () => onChoice({ field: undefined }) }]),
  ...(atLeast === undefined
    ? []
    : [
        {
          id: 'it',
          name: t('services.dossiers.atLeast'),
          value: t('services.dossiers.atLeastOf', { count: atLeast, shown: formatNumber(atLeast) }),
          onRemove: () => onChoice({ atLeast: undefined }),
        },
      ]),
];
