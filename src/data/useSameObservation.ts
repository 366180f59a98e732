import { useMemo } from 'react';
import { series } from '../../contract/feeds/series';
import { sameObservation } from '../../contract/rules/sameObservation';
import { useFeed } from './useFeed';

/** One member of a dimension of the indicator engine. */
export interface ObservedPart {
  dimension: string;
  member: string;
}

interface Place {
  set: string;
  indicator: string;
  period: string;
  /** Null: of the whole. Undefined: the engine has nothing of it. */
  part: ObservedPart | null | undefined;
  /** In the unit of the indicator. */
  value: number | null;
}

const asked = (part: ObservedPart | null | undefined): { area?: string; breakdown?: string } => {
  if (!part) return {};
  return part.dimension === 'area' ? { area: part.member } : { breakdown: `${part.dimension}:${part.member}` };
};

/**
 * The observation of the engine that a figure is the same as, so that what was said of that one (confirmed, in doubt, explained)
 * stands beside the figure. Undefined where there is none, or where it says something else.
 */
export const useSameObservation = (
  { set, indicator, period, part, value }: Place,
  asOf: string | null,
): { figure: string; revision: number } | undefined => {
  const { dimension, member } = part ?? {};
  const params = useMemo(
    () => ({ set, indicator, ...asked(dimension === undefined || member === undefined ? null : { dimension, member }) }),
    [set, indicator, dimension, member],
  );
  const { body } = useFeed(series, params, asOf);
  return part === undefined
    ? undefined
    : sameObservation(body?.points, { set, indicator, period, breakdown: part === null ? [] : [part], value });
};
