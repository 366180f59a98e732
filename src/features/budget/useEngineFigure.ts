import { useMemo } from 'react';
import { series } from '../../../contract/feeds/series';
import { sameObservation } from '../../../contract/rules/sameObservation';
import { useFeed } from '../../data/useFeed';
import { OWN, type Cut } from './book';
import { monthKey } from './moment';
import type { Look } from './standing';

/** The set of indicators that a ledger's sums are recorded in, [MN2]. */
export const setOf = ({ now }: Look): string => (now.body.ledger === 'actual' ? 'ngan-sach' : 'mo-phong-ngan-sach');
/** The indicators of a book there: the amount, and its rates of the two estimates. */
export const INDICATORS = {
  revenue: { done: 'thu', central: 'ty-le-thu-tw', council: 'ty-le-thu-hdnd' },
  expenditure: { done: 'chi', central: null, council: 'ty-le-chi' },
} as const;
const DIMENSIONS = { revenue: 'khoan-thu', expenditure: 'khoan-chi' } as const;

/** Which observation a figure is, and the revision of it. */
export interface EngineFigure {
  figure: string;
  revision: number;
}

const partOf = ({ book, item, area }: Cut): { dimension: string; member: string } | null | undefined => {
  if (item !== null && area !== null) return undefined;
  if (area !== null) return area === OWN ? undefined : { dimension: 'area', member: area };
  return item === null ? null : { dimension: DIMENSIONS[book], member: item };
};

/**
 * The observation of the engine that a figure is the same as, so that what was said of that one (confirmed, in doubt, explained)
 * stands beside the figure. Undefined where there is none, or where it says something else. @param value in tỷ đồng or %.
 */
export const useEngineFigure = (
  look: Look,
  cut: Cut,
  { indicator, value, asOf }: { indicator: string; value: number | null; asOf: string | null },
): EngineFigure | undefined => {
  const set = setOf(look);
  const part = partOf(cut);
  const { item, area } = cut;
  const params = useMemo(
    () => ({
      set,
      indicator,
      ...(area !== null && area !== OWN ? { area } : item === null ? {} : { breakdown: `${DIMENSIONS[cut.book]}:${item}` }),
    }),
    [set, indicator, area, item, cut.book],
  );
  const { body } = useFeed(series, params, asOf);
  if (part === undefined) return undefined;
  const period = monthKey(look.now.body.year ?? 0, look.moment.to);
  return sameObservation(body?.points, { set, indicator, period, breakdown: part === null ? [] : [part], value });
};
