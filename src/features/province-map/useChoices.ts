import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import type { Indicator } from '../../../contract/feeds/indicators';
import { useFeed } from '../../data/useFeed';

/** The set shown when the address names none. */
const DEFAULT_SET = 'cds-2025';
/** The dimension of commune-level units in a breakdown. */
const AREA = 'xa';

/** Whether an indicator has a figure of any single area. */
export const hasAreaFigures = ({ observations }: Pick<Indicator, 'observations'>): boolean =>
  observations.some(({ breakdown, value }) => breakdown.length === 1 && breakdown[0]?.dimension === AREA && value.kind === 'number');

export interface IndicatorChoice {
  code: string;
  name: string;
  hasAreas: boolean;
}

/** Which indicators the map can show, those with figures of areas first, and which of them the address asks for. */
export const useChoices = (wanted: { set: string | undefined; indicator: string | undefined; asOf: string | null }) => {
  const { set = DEFAULT_SET, indicator, asOf } = wanted;
  const params = useMemo(() => ({ set }), [set]);
  const feed = useFeed(FEEDS.indicators, params, asOf);
  const { body } = feed;
  const indicators = useMemo(
    () =>
      (body?.indicators ?? [])
        .map((each): IndicatorChoice => ({ code: each.code, name: each.name, hasAreas: hasAreaFigures(each) }))
        .toSorted((a, b) => Number(b.hasAreas) - Number(a.hasAreas)),
    [body],
  );
  return { feed, set, sets: body?.sets ?? [], indicators, chosen: indicators.find(({ code }) => code === indicator) ?? indicators[0] };
};
