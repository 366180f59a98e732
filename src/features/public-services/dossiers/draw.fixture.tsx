import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { feedKey } from '../../../data/feedQuery';
import { vi } from '../../../i18n/vi';
import { money } from '../../../i18n/vi/money';
import { services } from '../../../i18n/vi/services';
import type { DossiersBody } from './dossierYear';

/** Makes the words of the page known. */
export const startWords = async (): Promise<void> => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...services, ...money } } }, interpolation: { escapeValue: false } });
};

/** The moment that the page is of. */
export const AT = '2026-03-22T03:00:00Z';
/** What is read of a page. */
export const textOf = (page: string): string =>
  page
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
/** The page as it is first drawn, with these answers of the feed. */
export const draw = (page: ReactNode, bodies: [Record<string, string>, DossiersBody][]): string => {
  const client = new QueryClient();
  for (const [params, body] of bodies)
    client.setQueryData(feedKey('service-dossiers', params, AT), {
      feed: 'service-dossiers',
      revision: 7,
      asOf: AT,
      body,
      cursors: [],
      fetchedAt: Date.parse(AT),
    });
  return renderToStaticMarkup(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
};
