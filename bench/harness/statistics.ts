import { percentile } from '../../contract/rules/percentile';

export { percentile };

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Least-squares slope of y over x; NaN with fewer than two different x. */
export const slope = (points: readonly { x: number; y: number }[]): number => {
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
};
