import type * as z from 'zod/mini';
import type { series } from '../../contract/feeds/series';
import type { Passport } from '../../contract/figure';
import { boundOf } from '../../contract/rules/deviation';
import type { Quantity } from '../../contract/value';

export type SeriesBody = z.infer<(typeof series)['body']>;

/** The newest figure of a series with all that it is compared with, in the unit of its indicator. */
export interface NewestFigure {
  passport: Passport;
  unit: string;
  period: string;
  value: number;
  provisional: boolean;
  plan: Quantity | null;
  /** Below zero is behind; null where nothing was promised. */
  gap: number | null;
  /** To the letter: there is no "near". Null where nothing was promised. */
  met: boolean | null;
  /** Behind by more than a tenth of what was promised: the centre's own rule, until an act sets another. */
  far: boolean;
  /** The period before; it is closed. */
  before: { period: string; value: number } | null;
  /** The same period of the year before, whole. */
  yearBefore: number | null;
  /** The periods of its year up to it, oldest first. */
  points: readonly { key: string; value: number | null }[];
}

const FAR_SHARE = 0.1;

/** The newest value of a series; null where there is none, which is not 0. */
export const newestFigure = ({ indicator, passport, points }: SeriesBody): NewestFigure | null => {
  const at = points.findLastIndex(({ value }) => value !== null);
  const point = points[at];
  if (!indicator || !passport || point?.value === undefined || point.value === null) return null;
  const { period, value, plan, deviation, met } = point;
  const previous = points[at - 1];
  return {
    passport,
    unit: indicator.unit,
    period,
    value,
    provisional: point.provisional,
    plan,
    gap: deviation,
    met,
    far: met === false && plan !== null && deviation !== null && -deviation > Math.abs(boundOf(plan, value)) * FAR_SHARE,
    before: previous && previous.value !== null ? { period: previous.period, value: previous.value } : null,
    yearBefore: point.previous,
    points: points
      .slice(0, at + 1)
      .filter((each) => each.period.startsWith(period.slice(0, 4)))
      .map((each) => ({ key: each.period, value: each.value })),
  };
};

/** An amount as a tile shows it: one digit after the comma; its passport has it whole. */
export const toTenths = (amount: number): number => Math.round(amount * 10) / 10;

/** What a series says of a period; null where it says no number. */
export const valueAt = (body: SeriesBody | undefined, period: string): number | null =>
  body?.points.find((point) => point.period === period)?.value ?? null;
