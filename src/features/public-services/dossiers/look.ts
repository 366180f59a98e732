import { chosenMonth, monthKey } from '../../../lib/yearMonth';
import type { DossierChoice } from './choice';
import type { DossierYear } from './dossierYear';
import type { Months, Span } from '../../../../contract/rules/dossierParts';

/** What the figures of the page are narrowed to. */
export interface Cut {
  unit: string | undefined;
  field: string | undefined;
}

/** A year as it is looked at: its months, the year before where there is one, and the cut that both were asked for with. */
export interface Look {
  now: DossierYear;
  before: DossierYear | null;
  /** The year before has figures that have not come yet. */
  isBeforeComing: boolean;
  span: Span;
  cut: Cut;
  /** The last month of the span was told before it was over. */
  provisional: boolean;
}

export const lookOf = (
  now: DossierYear,
  before: { year: DossierYear | null; isComing: boolean },
  { period, isCumulative }: Pick<DossierChoice, 'period' | 'isCumulative'>,
  cut: Cut,
): Look => {
  const to = chosenMonth(now.body, period) ?? Math.max(0, now.last);
  return {
    now,
    before: before.year,
    isBeforeComing: before.isComing,
    span: { from: isCumulative ? 0 : to, to },
    cut,
    provisional: now.body.provisional && to === now.last,
  };
};

/** The units of a cut: one, or all. Of a field, the body counts that field alone. */
export const unitsIn = ({ byUnit }: DossierYear, { unit }: Cut): Iterable<Months | undefined> =>
  unit === undefined ? byUnit.values() : [byUnit.get(unit)];

/** The month that the figures end with: `2026-09`. */
export const lastMonthOf = ({ now, span }: Pick<Look, 'now' | 'span'>): string => monthKey(now.year, span.to);
