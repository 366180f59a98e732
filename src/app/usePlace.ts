import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrgentCount } from '../state/urgentCount';
import { entryAt } from './navigationEntries';
import { usePath } from './usePath';

/** The words of the section and page that are open, as keys; the page's also names the browser's tab. */
export const usePlace = () => {
  const { t } = useTranslation();
  const place = entryAt(usePath());
  const words = place ? ([place.entry.group, place.title] as const) : (['appName', 'page.notFound'] as const);
  const page = t('page.title', { page: t(words[1]) });
  const urgent = useUrgentCount(({ count }) => count);
  const title = urgent > 0 ? `(${urgent}) ${page}` : page;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return words;
};
