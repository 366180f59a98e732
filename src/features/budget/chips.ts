import type { TFunction } from 'i18next';
import type { CutChip } from '../../ui/CutChips';
import type { Shown } from './shown';
import { areaName } from './wording';

/** What the page is narrowed to, each with how to take it away. @param month the month chosen, 0–11; null: the newest. */
export const chipsOf = ({ look, cut, areaNames, onCut }: Shown, month: number | null, t: TFunction): CutChip[] => [
  ...(cut.item === null
    ? []
    : [
        {
          id: 'khoan',
          name: t('budget.chips.item'),
          value: look.now.byCode.get(cut.item)?.name ?? cut.item,
          onRemove: () => onCut({ item: null }),
        },
      ]),
  ...(cut.area === null
    ? []
    : [{ id: 'area', name: t('budget.chips.area'), value: areaName(cut.area, areaNames, t), onRemove: () => onCut({ area: null }) }]),
  ...(month === null
    ? []
    : [{ id: 't', name: t('budget.chips.month'), value: `${month + 1}/${look.now.body.year}`, onRemove: () => onCut({ month: null }) }]),
];
