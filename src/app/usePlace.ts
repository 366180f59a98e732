import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const places = {
  '/tong-quan': ['nav.overview', 'nav.home'],
  '/chuyen-doi-so': ['nav.fields', 'nav.digital'],
  '/ban-do': ['nav.overview', 'nav.map'],
  '/moi-truong': ['nav.fields', 'nav.environment'],
  '/nguon-du-lieu': ['nav.data', 'nav.sources'],
  '/nguon-quan-trac': ['nav.data', 'nav.intake'],
} as const;
const isPlace = (path: string): path is keyof typeof places => Object.hasOwn(places, path);

/** The words of the section and page that are open, as keys; the page's also names the browser's tab. */
export const usePlace = () => {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(.)\/$/, '$1') });
  const place = isPlace(path) ? places[path] : (['appName', 'page.notFound'] as const);
  const title = t('page.title', { page: t(place[1]) });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return place;
};
