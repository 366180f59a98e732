import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { ExportDenied } from '../export/exportDoor';
import { offersOfPage } from '../export/offers';
import { setLanguage } from '../i18n/setup';
import { DENSITIES, useDensity } from '../state/density';
import { THEMES, useTheme } from '../state/theme';
import type { SavedView } from '../../contract/feeds/savedViews';
import type { DeskEntry } from '../views/SearchPalette';
import { CONTROL_BUTTONS } from './controlButtons';
import { NAVIGATION } from './navigationEntries';
import { openExportPort } from './exportPort';

const CONTROLS = ['t', 'area', 'agency', 'asOf'] as const;

/** Every page that the navigation leads to, with its tabs, the views that were kept, and what one may do from anywhere. */
export const deskEntries = (
  t: TFunction,
  isPast: boolean,
  kept: readonly SavedView[],
  { maySee, mayExport }: { maySee: (scope: string) => boolean; mayExport: boolean },
): DeskEntry[] => {
  const page = (path: string, title: string, note: string): DeskEntry => ({ id: `page ${path}`, kind: 'page', title, note, href: path });
  const action = (id: string, title: string): DeskEntry => ({ id: `action ${id}`, kind: 'action', title });
  return [
    ...NAVIGATION.filter(({ scope }) => maySee(scope)).flatMap(({ path, label, group, tabs = [] }) => [
      page(path, t(label), t(group)),
      ...tabs.filter(({ scope }) => scope === undefined || maySee(scope)).map((tab) => page(tab.path, t(tab.label), t(label))),
    ]),
    ...kept.map(({ id, name, address, isOwn, by }) => ({
      id: `view ${id}`,
      kind: 'page' as const,
      title: name,
      note: isOwn ? t('search.ownView') : t('search.sharedView', { name: by }),
      href: address,
    })),
    // Where the page has no such button, or a small screen keeps it in a sheet, it is not offered.
    ...CONTROLS.flatMap((name) =>
      document.getElementById(CONTROL_BUTTONS[name]) ? [action(`control ${name}`, t(`search.actions.control.${name}`))] : [],
    ),
    ...(isPast ? [action('now', t('search.actions.now'))] : []),
    ...(mayExport && offersOfPage().length > 0
      ? [action('print', t('search.actions.print')), action('printWide', t('search.actions.printWide'))]
      : []),
    ...THEMES.map((theme) => action(`theme ${theme}`, t('search.actions.theme', { name: t(`display.themes.${theme}`) }))),
    ...DENSITIES.map((density) => action(`density ${density}`, t('search.actions.density', { name: t(`display.densities.${density}`) }))),
    action('language vi', t('search.actions.vi')),
    action('language en', t('search.actions.en')),
  ];
};

/** Does an action by its id. Rejects when its code or words do not come, or the print is denied. */
export const runDeskAction = async (id: string, client: QueryClient, t: TFunction): Promise<void> => {
  const [, what, value] = id.split(' ');
  const theme = THEMES.find((each) => each === value);
  const density = DENSITIES.find((each) => each === value);
  const control = CONTROLS.find((each) => each === value);
  if (what === 'theme' && theme) useTheme.getState().choose(theme);
  else if (what === 'density' && density) useDensity.getState().choose(density);
  else if (what === 'control' && control) document.getElementById(CONTROL_BUTTONS[control])?.click();
  else if (what === 'language') await setLanguage(value === 'en' ? 'en' : 'vi');
  else if (what === 'print' || what === 'printWide') {
    const { printPage } = await import('../export/print/printPage');
    await printPage(t, what === 'print' ? 'portrait' : 'landscape', openExportPort(client)).catch((error: unknown) => {
      if (!(error instanceof ExportDenied)) throw error;
      alert(error.message);
    });
  }
};
