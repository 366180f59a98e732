import type { TFunction } from 'i18next';

/** Kinds of reports that this version has a name for in each language, by their ids. */
const NAMED = ['observations', 'budget', 'disbursement', 'money-plan', 'service-scores', 'service-dossiers'] as const;

/** What a kind of report is called in the language that is spoken; one from another version keeps the name that the gateway gives it. */
export const kindName = (kinds: readonly { id: string; name: string }[], id: string, t: TFunction): string => {
  const named = NAMED.find((each) => each === id);
  return named ? t(`imports.kinds.${named}`) : (kinds.find((each) => each.id === id)?.name ?? id);
};
