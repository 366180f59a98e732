import type { Paper } from './drawing';
import type { Scale } from './scale';

/** A plot area in px, its ticks on the left and its categories beneath. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every how many categories one can be named without touching the next, counted from the last. */
export const labelEvery = (labels: readonly string[], span: number, { text, measure }: Paper): number => {
  if (labels.length < 2) return 1;
  const widest = Math.max(...labels.map((label) => measure(label, text)));
  return Math.max(1, Math.ceil((widest + text * 0.8) / (span / Math.max(1, labels.length - 1))));
};

/** The grid and axes of a chart of categories, styled by the paper; `every` as `labelEvery` has it. */
export const axesOf = (
  { text, font, ink, width }: Paper,
  height: number,
  { left, right, top, bottom }: Frame,
  { min, max, step, ticks }: Scale,
  tickLabels: readonly string[],
  labels: readonly string[],
  every: number,
  boundaryGap: boolean,
) => {
  const label = { color: ink.text2, fontSize: text, fontFamily: font };
  return {
    grid: { id: 'grid', left, right: width - right, top, bottom: height - bottom, outerBoundsMode: 'none' },
    xAxis: {
      id: 'x',
      type: 'category',
      data: [...labels],
      boundaryGap,
      axisLine: { onZero: false, lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: {
        ...label,
        margin: text * 0.75,
        interval: (index: number) => (labels.length - 1 - index) % every === 0,
        hideOverlap: false,
      },
    },
    yAxis: {
      id: 'y',
      type: 'value',
      min,
      max,
      interval: step,
      axisLabel: {
        ...label,
        margin: 8,
        formatter: (value: number) => tickLabels[ticks.findIndex((tick) => Math.abs(tick - value) < step / 2)] ?? '',
      },
      splitLine: { lineStyle: { color: ink.grid } },
    },
  };
};
