import type { TFunction } from 'i18next';
import type { Choice } from '../../ui/SearchList';

const collator = new Intl.Collator('vi');

interface Entry {
  id: string;
  name: string;
  validTo: string | null;
  successors?: readonly unknown[];
}

/** dd/MM/yyyy of a calendar day. */
const dayWord = (day: string): string => day.split('-').toReversed().join('/');

/** One whose work others took over no longer stands, whether or not a text gives the day. */
const hasEnded = ({ validTo, successors = [] }: Entry): boolean => validTo !== null || successors.length > 0;

/** The entries of a register to choose from: those that stand first, each group in Vietnamese order; of one id the newest bearer. */
export const registerChoices = (entries: readonly Entry[], t: TFunction): Choice[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()]
    .toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)) || collator.compare(a.name, b.name))
    .map((entry) => {
      const { id, name, validTo } = entry;
      if (!hasEnded(entry)) return { id, name };
      return { id, name, note: validTo === null ? t('filter.endedSome') : t('filter.ended', { day: dayWord(validTo) }) };
    });
};
