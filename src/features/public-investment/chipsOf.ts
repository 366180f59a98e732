import type { TFunction } from 'i18next';
import type { CutChip } from '../../ui/CutChips';
import type { OnChoice } from './choice';
import { DIMENSIONS, type Cut, type Standing } from './cut';
import { memberName } from './words';
import type { InvestmentYear } from './yearOf';

/** The cut in force, a chip each. */
export const chipsOf = (
  { body }: InvestmentYear,
  areas: ReadonlyMap<string, string>,
  cut: Cut,
  standing: Standing | undefined,
  onChoice: OnChoice,
  t: TFunction,
): CutChip[] => [
  ...DIMENSIONS.flatMap((dimension): CutChip[] => {
    const key = cut[dimension];
    if (key === undefined) return [];
    return [
      {
        id: dimension,
        name: t(`investment.dimensions.${dimension}`),
        value: memberName(body, areas, dimension, key, t),
        onRemove: () => onChoice({ cut: { ...cut, [dimension]: undefined } }),
      },
    ];
  }),
  ...(standing === undefined
    ? []
    : [
        {
          id: 'standing',
          name: t('investment.standingsName'),
          value: t(`investment.projects.chip.${standing}`),
          onRemove: () => onChoice({ standing: undefined }),
        },
      ]),
];
