/** One error of a backtest: how far the path was off, so many periods ahead. */
export interface PathError {
  ahead: number;
  error: number;
}

const Z90 = 1.2815515655446004;
/** The ninth decile of Student's t (Abramowitz & Stegun 26.7.5), good to 0,01 from 3 degrees on. */
export const tenthAbove = (degrees: number): number => {
  const z = Z90;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
};

/** As many errors as the common spread counts for against those of one distance alone. */
const PRIOR = 4;

/**
 * Half the width of the 80 % interval for each period ahead, from a method's own errors: the spread at each distance, drawn towards the
 * spread of all distances (which of a sum grows with the distance, for the errors of one path lean the same way), never narrower farther ahead. Few origins widen it.
 */
export const halfWidths = (errors: readonly PathError[], origins: number, horizon: number, isSum: boolean): number[] => {
  const growth = (ahead: number): number => (isSum ? ahead : 1);
  const common = errors.reduce((sum, { ahead, error }) => sum + (error / growth(ahead)) ** 2, 0) / Math.max(1, errors.length);
  const quantile = tenthAbove(Math.max(3, origins));
  let widest = 0;
  return Array.from({ length: horizon }, (_, step) => {
    const ahead = step + 1;
    const own = errors.filter((each) => each.ahead === ahead);
    const squares = own.reduce((sum, { error }) => sum + error ** 2, 0);
    const variance = (squares + PRIOR * common * growth(ahead) ** 2) / (own.length + PRIOR);
    widest = Math.max(widest, quantile * Math.sqrt(variance));
    return widest;
  });
};
