import type { Draw, LegendEntry, Spot } from '../core/drawing';
import { figureText, tickTexts, type FigureStyle } from '../core/figureText';
import { axesOf, labelEvery, type Frame } from '../core/frame';
import { niceScale, place, type Scale } from '../core/scale';
import { shapesSeries, textAt, type Shape } from '../core/shapes';
import type { Bar, BarSeries } from './bar';

interface Model {
  bars: readonly Bar[];
  series: readonly BarSeries[];
  /** What the line across a bar is; without it there is none. */
  markName: string | undefined;
  style: FigureStyle;
}
const EMS = 15;
const WIDEST_EMS = 3.2;

export const sumOf = ({ parts }: Bar): number => parts.reduce((sum, each) => sum + each, 0);

/** Counts have no halves on their axis. */
const wholeScale = (values: readonly number[]): Scale => {
  const scale = niceScale(values);
  return scale.step >= 1
    ? scale
    : { min: 0, max: Math.max(1, ...values), step: 1, ticks: Array.from({ length: Math.max(1, ...values) + 1 }, (_, at) => at) };
};

const spoken = (bar: Bar, { series, markName, style }: Model): string =>
  [
    `${bar.name}: ${figureText(sumOf(bar), style)}`,
    ...(series.length > 1
      ? series.flatMap(({ name, shape = '' }, at) =>
          (bar.parts[at] ?? 0) > 0 ? [`${shape} ${name} ${figureText(bar.parts[at], style)}`.trim()] : [],
        )
      : []),
    ...(markName !== undefined && typeof bar.mark === 'number' ? [`${markName} ${figureText(bar.mark, style)}`] : []),
  ].join('\n');

/** Bars of counts over time, their parts one upon another; a line across a bar is what it is held against. */
export const barsDrawing =
  (model: Model): Draw =>
  (paper) => {
    const { bars, series, markName, style } = model;
    const { text, ink, measure, width } = paper;
    const scale = wholeScale(bars.flatMap((bar) => [sumOf(bar), bar.mark ?? 0]));
    const ticks = tickTexts(scale.ticks, { ...style, unit: '' });
    const labels = bars.map(({ label }) => label);
    const half = Math.max(0, ...[labels[0] ?? '', labels.at(-1) ?? ''].map((each) => measure(each, text))) / 2;
    const height = Math.round(text * EMS);
    const frame: Frame = {
      left: Math.ceil(Math.max(...ticks.map((tick) => measure(tick, text))) + 10),
      right: Math.floor(width - Math.max(2, half)),
      top: Math.ceil(text),
      bottom: Math.floor(height - text * 2.1),
    };
    const slot = Math.max(1, frame.right - frame.left) / Math.max(1, bars.length);
    const wide = Math.max(1, Math.min(slot * 0.76, text * WIDEST_EMS));
    const middle = (index: number): number => frame.left + slot * (index + 0.5);
    const y = (value: number): number => place(scale, value, frame.bottom, frame.top);
    const partShapes = bars.flatMap((bar, index): Shape[] => {
      let foot = 0;
      return series.flatMap(({ ink: tone, shape }, at): Shape[] => {
        const part = bar.parts[at] ?? 0;
        if (part <= 0) return [];
        const [bottom, top] = [y(foot), y(foot + part)];
        foot += part;
        const box = { x: middle(index) - wide / 2, y: top, width: wide, height: Math.max(1, bottom - top) };
        const roomy = shape !== undefined && series.length > 1 && box.height >= text * 1.2 && wide >= text * 1.2;
        return [
          // A thin edge in the colour of the ground keeps the parts apart where colours are the reader's own.
          { type: 'rect', shape: box, style: { fill: ink[tone], stroke: ink.surface, lineWidth: wide > 4 ? 1 : 0 } },
          ...(roomy
            ? [textAt(paper, shape, middle(index), top + box.height / 2, { side: 'center' as const, fill: ink.surface, weight: 700 })]
            : []),
        ];
      });
    });
    const markShapes = bars.flatMap(({ mark }, index): Shape[] => {
      // At nothing it would be the axis.
      if (markName === undefined || typeof mark !== 'number' || mark === 0) return [];
      const reach = Math.min(slot / 2, wide * 0.65);
      const line = { x1: middle(index) - reach, y1: y(mark), x2: middle(index) + reach, y2: y(mark) };
      return [{ type: 'line', shape: line, style: { stroke: ink.plan, lineWidth: Math.max(2, text * 0.17) } }];
    });
    const legend: LegendEntry[] = [
      ...(series.length > 1
        ? series.map(({ name, shape, ink: tone }) => ({ mark: { fill: ink[tone] }, text: `${shape ?? ''} ${name}`.trim() }))
        : []),
      ...(markName === undefined
        ? []
        : [
            ...(series.length === 1 ? [{ mark: 'bar' as const, text: series[0]?.name ?? '' }] : []),
            { mark: { fill: ink.plan }, text: markName },
          ]),
    ];
    return {
      height,
      legend,
      option: {
        ...axesOf(paper, height, frame, scale, ticks, labels, labelEvery(labels, slot * Math.max(1, bars.length - 1), paper), true),
        series: [shapesSeries('parts', partShapes, 3), shapesSeries('marks', markShapes, 4)],
      },
      spots: bars.map((bar, column): Spot => ({
        key: bar.key,
        row: 0,
        column,
        x: frame.left + slot * column,
        y: frame.top,
        width: slot,
        height: frame.bottom - frame.top,
        label: () => spoken(bar, model),
      })),
    };
  };
