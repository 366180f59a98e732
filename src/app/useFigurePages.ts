import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NAVIGATION } from './navigationEntries';

/** Pages of a person, of walls and of meetings themselves show no figures that a meeting could agree on. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['notifications', 'walls', 'meetings', 'imports']);

/** The pages that an item of a meeting can be bound to, as the navigation has them. */
export const useFigurePages = (): { path: string; name: string }[] => {
  const { t } = useTranslation();
  return useMemo(
    () =>
      NAVIGATION.filter(({ scope }) => !WITHOUT_FIGURES.has(scope)).flatMap(({ path, label, tabs = [] }) => [
        { path, name: t(label) },
        ...tabs.map((tab) => ({ path: tab.path, name: `${t(label)}: ${t(tab.label)}` })),
      ]),
    [t],
  );
};
