/** One error of a backtest: how far the path was off, so many periods ahead, and the size that such errors grow with. */
export interface PathError {
  ahead: number;
  error: number;
  scale: number;
}

const Z90 = 1.2815515655446004;
/** The ninth decile of Student's t (Abramowitz & Stegun 26.7.5), good to 0,01 from 3 degrees on. */
export const tenthAbove = (degrees: number): number => {
  const z = Z90;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
};

/** As many errors as the common spread counts for against those of one distance alone. */
const PRIOR = 4;

/** Of a sum at least this share of what its periods add on average: one that all but stands still is not certain for that. */
const LEAST_SHARE = 0.25;

/**
 * What the errors of a path grow with: of a level nothing; of a sum what it adds from the origin on, for a month of 15 points is missed
 * by more than one of 5, and the misses of one path lean the same way.
 */
export const scalesOf = (path: readonly number[], history: readonly number[], isSum: boolean): number[] => {
  if (!isSum) return path.map(() => 1);
  const usual = history.reduce((sum, each) => sum + Math.abs(each), 0) / Math.max(1, history.length);
  let sum = 0;
  return path.map((each, step) => {
    sum += each;
    return Math.max(sum, LEAST_SHARE * usual * (step + 1));
  });
};

/**
 * Half the width of the 80 % interval for each period ahead, from a method's own errors: the spread at each distance, drawn towards the
 * spread of all distances, in the measure of `scales`; never narrower farther ahead. Few origins widen it.
 */
export const halfWidths = (errors: readonly PathError[], origins: number, scales: readonly number[]): number[] => {
  const squareOf = ({ error, scale }: PathError): number => (error / scale) ** 2;
  const sumOf = (some: readonly PathError[]): number => some.reduce((sum, each) => sum + squareOf(each), 0);
  const common = sumOf(errors) / Math.max(1, errors.length);
  const quantile = tenthAbove(Math.max(3, origins));
  let widest = 0;
  return scales.map((scale, step) => {
    const own = errors.filter(({ ahead }) => ahead === step + 1);
    const variance = (sumOf(own) + PRIOR * common) / (own.length + PRIOR);
    widest = Math.max(widest, quantile * Math.sqrt(variance) * scale);
    return widest;
  });
};
