export interface Scale {
  min: number;
  max: number;
  step: number;
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round ticks around the values, about `count` of them; zero is always among them unless `tight`. No values: 0 to 1. */
export const niceScale = (values: readonly number[], count = 4, tight = false): Scale => {
  const known = values.filter((value) => Number.isFinite(value));
  const low = known.length > 0 ? Math.min(...known, ...(tight ? [] : [0])) : 0;
  const top = known.length > 0 ? Math.max(...known, ...(tight ? [] : [0])) : 1;
  // Nothing but zeros still needs a scale to lie on.
  const high = low === 0 && top === 0 ? 1 : top;
  const span = high - low || Math.abs(high);
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, step, ticks };
};

/** Where a value lies between two pixels; beyond the scale it stays at its end. */
export const place = ({ min, max }: Pick<Scale, 'min' | 'max'>, value: number, from: number, to: number): number => {
  const share = max === min ? 0 : (value - min) / (max - min);
  return from + Math.min(1, Math.max(0, share)) * (to - from);
};
