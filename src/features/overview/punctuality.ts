import type { Source } from '../../../contract/feeds/sources';
import { isCounted } from '../../../contract/rules/countedSource';
import { freshnessAt } from '../../../contract/rules/freshness';

/** How many of the sources that are expected at a cadence are on time at a moment, and the worst of the others. */
export interface Punctuality {
  onTime: number;
  expected: number;
  late: number;
  silent: number;
}

/** Only what the rule of counted sources names; an act or a register is never late. */
export const punctualityAt = (sources: readonly Source[], moment: number): Punctuality => {
  const states = sources.flatMap((source) => {
    const { limits, lastDataAt } = source;
    if (!limits || !isCounted(source)) return [];
    const { state, ahead } = freshnessAt(lastDataAt === null ? null : Date.parse(lastDataAt), moment, limits);
    return [ahead && state === 'fresh' ? ('stale' as const) : state];
  });
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  return { onTime: count('fresh'), expected: states.length, late: count('late', 'stale'), silent: count('dead') };
};
