import { useMemo } from 'react';
import type * as z from 'zod/mini';
import type { catalogueIndicator } from '../../../contract/feeds/catalogue';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';

export type IndicatorChoice = z.infer<typeof catalogueIndicator>;

type Sets = z.infer<(typeof FEEDS)['catalogue']['body']>['sets'];
const none = {};
const nothing: Sets = [];

/** What the map shows when the address does not say: the first set with figures of areas, else the first there is. */
export const chooseSet = (sets: Sets, wanted: string | undefined): Sets[number] | undefined =>
  wanted === undefined
    ? (sets.find(({ indicators }) => indicators.some(({ hasAreas }) => hasAreas)) ?? sets[0])
    : sets.find(({ id }) => id === wanted);

/** Those with figures of areas first, otherwise in the order of the set; the one that the address asks for, else a share, else the first. */
export const chooseIndicator = (set: Sets[number] | undefined, wanted: string | undefined) => {
  const indicators = (set?.indicators ?? []).toSorted((a, b) => Number(b.hasAreas) - Number(a.hasAreas));
  // Areas of different sizes are compared by shares; a total shows first of all who is large.
  const share = indicators.find(({ hasAreas, unit }) => hasAreas && unit.startsWith('%'));
  return { indicators, chosen: indicators.find(({ code }) => code === wanted) ?? share ?? indicators[0] };
};

/** Which sets and indicators the map can show, and which of them the address asks for. */
export const useChoices = (wanted: { set: string | undefined; indicator: string | undefined; asOf: string | null }) => {
  const feed = useFeed(FEEDS.catalogue, none, wanted.asOf);
  const sets = feed.body?.sets ?? nothing;
  return useMemo(() => {
    const set = chooseSet(sets, wanted.set);
    return { feed, set: set?.id ?? '', sets, ...chooseIndicator(set, wanted.indicator) };
  }, [feed, sets, wanted.set, wanted.indicator]);
};
