import type { TFunction } from 'i18next';
import type { Choice } from '../../ui/SearchList';

const collator = new Intl.Collator('vi');

interface Entry {
  id: string;
  name: string;
  validTo: string | null;
}

/** dd/MM/yyyy of a calendar day. */
const dayWord = (day: string): string => day.split('-').toReversed().join('/');

/** The entries of a register to choose from: those that stand first, each group in Vietnamese order; of one id the newest bearer. */
export const registerChoices = (entries: readonly Entry[], t: TFunction): Choice[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()]
    .toSorted((a, b) => Number(a.validTo !== null) - Number(b.validTo !== null) || collator.compare(a.name, b.name))
    .map(({ id, name, validTo }) => (validTo === null ? { id, name } : { id, name, note: t('filter.ended', { day: dayWord(validTo) }) }));
};
