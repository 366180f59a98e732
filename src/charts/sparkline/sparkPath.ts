import { runsOf } from '../core/runs';
import { place } from '../core/scale';

export const SPARK = { width: 100, height: 30, inset: 4 } as const;

/** Where each figure stands in a box of 100 × 30: paths that break at gaps, the newest point, and the plan's height. */
export const sparkPath = (values: readonly (number | null)[], plan?: number) => {
  const runs = runsOf(values);
  const all = [...runs.flat().map(([, value]) => value), ...(plan === undefined ? [] : [plan])];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const x = (index: number) =>
    values.length < 2 ? SPARK.width / 2 : SPARK.inset + ((SPARK.width - 2 * SPARK.inset) * index) / (values.length - 1);
  // What never changes runs along the middle.
  const y = (value: number) => (max === min ? SPARK.height / 2 : place({ min, max }, value, SPARK.height - SPARK.inset, SPARK.inset));
  const point = ([index, value]: [number, number]) => `${round(x(index))} ${round(y(value))}`;
  const last = runs.at(-1)?.at(-1);
  return {
    // "h0" draws the round cap of a lonely figure.
    paths: runs.map((run) => (run.length === 1 ? `M${run.map(point).join()}h0` : `M${run.map(point).join('L')}`)),
    end: last ? `M${point(last)}h0` : undefined,
    plan: plan === undefined ? undefined : round(y(plan)),
    x,
  };
};

const round = (value: number): number => Math.round(value * 100) / 100;
