import { daysOf } from '../../../contract/period';

/** The periods that figures of the whole are of, and the years they lie in; newest first, a year before its parts. */
export const periodsOf = (
  indicators: readonly { observations: readonly { period: string; breakdown: readonly unknown[] }[] }[],
): string[] => {
  const own = indicators.flatMap(({ observations }) =>
    observations.filter(({ breakdown }) => breakdown.length === 0).map(({ period }) => period),
  );
  const all = new Set(own.flatMap((period) => [period.slice(0, 4), period]));
  return [...all].toSorted(
    (a, b) => b.slice(0, 4).localeCompare(a.slice(0, 4)) || a.length - b.length || daysOf(b).last.localeCompare(daysOf(a).last),
  );
};
