import type { Tone } from './scene';

/** One class of a legend: from `from` up to below `to`; null is open. */
export interface ValueClass {
  tone: Tone;
  from: number | null;
  to: number | null;
}

/** No figure of a province is told apart by less. */
const TINY = 1e-9;

/** Each less than half as much again as the one before, so that a third of the worst, rounded up, leaves the worst beyond two steps. */
const ROUND = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The smallest round number × 10ⁿ that is not below `least`. */
export const niceStep = (least: number): number => {
  if (!(least > TINY)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ROUND.find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(6));
};

/**
 * Classes of the distance from the path (below zero: behind). The bound at zero is exact: whoever is behind by however little is
 * behind, and never "near". Two more bounds divide those behind by a round step, so that the farthest stand out.
 */
export const gapClasses = (gaps: readonly number[]): ValueClass[] => {
  const step = niceStep(Math.max(0, ...gaps.map((gap) => -gap)) / 3);
  return [
    { tone: 'below3', from: null, to: -2 * step },
    { tone: 'below2', from: -2 * step, to: -step },
    { tone: 'below1', from: -step, to: 0 },
    { tone: 'level', from: 0, to: step },
    { tone: 'above', from: step, to: null },
  ];
};

const SIZES = ['size1', 'size2', 'size3', 'size4', 'size5'] as const;

/** Up to five classes of size with round bounds over what there is. */
export const sizeClasses = (values: readonly number[]): ValueClass[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || high - low <= TINY * Math.max(1, Math.abs(low), Math.abs(high)))
    return [{ tone: 'size3', from: null, to: null }];
  const step = niceStep((high - low) / SIZES.length);
  const start = Math.floor(low / step) * step;
  // A class above all there is would only take a colour from those below.
  const count = Math.min(SIZES.length, Math.floor((high - start) / step) + 1);
  const bound = (at: number): number => Number((start + at * step).toPrecision(10));
  return Array.from({ length: count }, (_, at) => ({
    tone: SIZES[Math.round((at * (SIZES.length - 1)) / Math.max(1, count - 1))] ?? 'size3',
    from: at === 0 ? null : bound(at),
    to: at === count - 1 ? null : bound(at + 1),
  }));
};

/** The class that a number falls into. */
export const classOf = (classes: readonly ValueClass[], value: number): ValueClass | undefined =>
  classes.find(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
