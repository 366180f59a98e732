import { formatPlace } from './confirmationPlace';

/** The engine rounds: a difference up to this share, or this much, is no other figure. */
const SAME_SHARE = 0.001;
const SAME_AT_LEAST = 0.051;

interface Told {
  period: string;
  value: number | null;
  revision: number | null;
}

/**
 * Which of these observations of an indicator a figure is the same as, and its revision: what was said of that one (confirmed, in doubt,
 * explained) stands beside the figure. Undefined where there is none, or where it says something else.
 */
export const sameObservation = (
  points: readonly Told[] | undefined,
  {
    value,
    ...place
  }: { set: string; indicator: string; period: string; breakdown: { dimension: string; member: string }[]; value: number | null },
): { figure: string; revision: number } | undefined => {
  const point = points?.find(({ period }) => period === place.period);
  if (!point || point.value === null || point.revision === null || value === null) return undefined;
  if (Math.abs(point.value - value) > Math.max(Math.abs(value) * SAME_SHARE, SAME_AT_LEAST)) return undefined;
  return { figure: formatPlace({ ...place, role: 'actual', basis: null }), revision: point.revision };
};
