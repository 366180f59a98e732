import type { Source } from '../../../contract/feeds/sources';
import { freshnessAt } from '../../../contract/rules/freshness';

/** How many of the sources that are expected at a cadence are on time at a moment, and the worst of the others. */
export interface Punctuality {
  onTime: number;
  expected: number;
  late: number;
  silent: number;
}

/** Sources without a cadence (an act, a register) are not late, and not counted. */
export const punctualityAt = (sources: readonly Source[], moment: number): Punctuality => {
  const states = sources.flatMap(({ limits, lastDataAt }) => {
    if (!limits) return [];
    const { state, ahead } = freshnessAt(lastDataAt === null ? null : Date.parse(lastDataAt), moment, limits);
    return [ahead && state === 'fresh' ? ('stale' as const) : state];
  });
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  return { onTime: count('fresh'), expected: states.length, late: count('late', 'stale'), silent: count('dead') };
};
