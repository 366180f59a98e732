import type { QueryClient } from '@tanstack/react-query';
import { t } from 'i18next';
import { registers as registersFeed } from '../../contract/feeds/registers';
import { catalogue as catalogueFeed } from '../../contract/feeds/catalogue';
import { feedQuery } from '../data/feedQuery';
import { periodWord } from '../lib/periodWords';
import { checkSearch, parseQuery } from './search';

/** What the address narrows by, in words with the names that the registers have; where they cannot be asked, with the codes themselves. */
export const addressWords = async (query: string, client: QueryClient): Promise<string[]> => {
  const { search } = checkSearch(parseQuery(query), Date.now());
  const asOf = search.asOf ?? null;
  const named = search.area !== undefined || search.agency !== undefined;
  const registers = named ? await client.fetchQuery(feedQuery(registersFeed, {}, asOf)).catch(() => undefined) : undefined;
  const sets = search.set === undefined ? undefined : await client.fetchQuery(feedQuery(catalogueFeed, {}, asOf)).catch(() => undefined);
  const set = sets?.body.sets.find(({ id }) => id === search.set);
  const { t: period, area, agency, group, ind, source } = search;
  return [
    ...(period === undefined ? [] : [t('export.filter.period', { value: periodWord(period, t) })]),
    ...(area === undefined
      ? []
      : [t('export.filter.area', { value: registers?.body.areas.findLast(({ code }) => code === area)?.name ?? area })]),
    ...(agency === undefined
      ? []
      : [t('export.filter.agency', { value: registers?.body.agencies.find(({ id }) => id === agency)?.name ?? agency })]),
    ...(search.set === undefined ? [] : [t('export.filter.set', { value: set?.name ?? search.set })]),
    ...(ind === undefined ? [] : [t('export.filter.indicator', { value: set?.indicators.find(({ code }) => code === ind)?.name ?? ind })]),
    ...(group === undefined ? [] : [t('export.filter.group', { value: group })]),
    ...(source === undefined ? [] : [t('export.filter.source', { value: source })]),
  ];
};
