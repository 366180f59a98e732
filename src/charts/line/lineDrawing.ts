import type { Draw, LegendEntry, Paper, Spot } from '../core/drawing';
import { figureText, tickTexts, type FigureStyle } from '../core/figureText';
import { axesOf, labelEvery, type Frame } from '../core/frame';
import { niceScale, place } from '../core/scale';
import { shapesSeries, textAt, type Shape } from '../core/shapes';
import { spread } from '../core/spread';
import { lineEnds, type LineEnd } from './lineEnds';
import { isKnown } from '../core/known';
import { dotShapes, dotsOf, stepShapes, type Read } from './lineDots';
import { stretchesOf, type LineNames, type LinePoint } from './linePoint';
import { forecastText, nameOfPoint, seriesOf } from './lineTable';

interface Model {
  points: readonly LinePoint[];
  names: LineNames;
  style: FigureStyle;
  /** The axis need not reach zero: for a rate or a level that moves little. */
  tight: boolean;
  /** Height in ems of the paper's text. */
  ems: number;
  /** A figure holds until the next one: what was seen on some days, not what grew between them. */
  stepped?: boolean;
}

const spokenPoint = (point: LinePoint, { names, style }: Model, has: ReturnType<typeof seriesOf>): string => {
  return [
    `${nameOfPoint(point, style.t)}: ${names.actual} ${figureText(point.value, style)}`,
    ...(has.plan ? [`${names.plan} ${figureText(point.plan, style)}`] : []),
    ...(point.step === undefined ? [] : [point.step]),
    ...(has.previous ? [`${names.previous} ${figureText(point.previous, style)}`] : []),
    ...(isKnown(point.low) ? [`${names.forecast} ${forecastText(point, style)}`] : []),
  ].join('\n');
};

const bandOf = (points: readonly LinePoint[], x: (index: number) => number, y: (value: number) => number, fill: string): Shape[] => {
  const ends = points.flatMap(({ low, high }, index) => (isKnown(low) && isKnown(high) ? [{ index, low, high }] : []));
  const first = ends[0];
  if (!first) return [];
  // The forecast starts where the actual ends.
  const start = points.findLastIndex(({ value }, index) => index < first.index && isKnown(value));
  const from = points[start]?.value;
  const all = isKnown(from) ? [{ index: start, low: from, high: from }, ...ends] : ends;
  const corners = [...all.map(({ index, high }) => [x(index), y(high)]), ...all.toReversed().map(({ index, low }) => [x(index), y(low)])];
  return [{ type: 'polygon', shape: { points: corners }, style: { fill, fillOpacity: 0.22, stroke: fill, lineWidth: 1 } }];
};

const endShapes = (
  paper: Paper,
  ends: readonly LineEnd[],
  frame: Frame,
  texts: readonly string[],
  x: (index: number) => number,
  y: (value: number) => number,
) => {
  const { text, ink } = paper;
  const rows = spread(
    ends.map(({ value }) => y(value)),
    text * 1.4,
    frame.top,
    frame.bottom,
  );
  return ends.flatMap(({ value, index, fill, weight }, rank): Shape[] => {
    const [row = 0, at] = [rows[rank], frame.right + text * 1.1];
    const points = [
      [x(index) + 4, y(value)],
      [Math.max(x(index) + 4, frame.right + text * 0.3), y(value)],
      [at - 4, row],
    ];
    return [
      { type: 'polyline', shape: { points }, style: { stroke: ink.text3, lineWidth: 1, opacity: 0.6, fill: 'none' } },
      textAt(paper, texts[rank] ?? '', at, row, { fill, weight }),
    ];
  });
};

/** The line with its plan dashed, the previous period grey and the forecast as a band; each end is labelled, no two labels touch. */
export const lineDrawing =
  (model: Model): Draw =>
  (paper) => {
    const { points, names, style, tight, ems, stepped = false } = model;
    const { text, ink, measure, width } = paper;
    const has = seriesOf(points);
    const scale = niceScale(
      points.flatMap(({ value, plan, previous, low, high }) => [value, plan, previous, low, high].filter(isKnown)),
      4,
      tight,
    );
    const ticks = tickTexts(scale.ticks, style);
    const labels = points.map(({ label }) => label);
    const ends = lineEnds(points, names, style, paper);
    const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((each) => measure(each, text, 700)));
    const half = widest([labels[0] ?? '', labels.at(-1) ?? '']) / 2;
    const full = ends.map(({ name, figure }) => `${name} ${figure}`);
    const direct = widest(full) < width * 0.34;
    const endTexts = direct ? full : ends.map(({ figure }) => figure);
    const fits = direct || widest(endTexts) < width * 0.34;
    const height = Math.round(text * ems);
    const frame: Frame = {
      left: Math.ceil(Math.max(widest(ticks) + 10, half + 2)),
      right: Math.floor(width - Math.max(fits ? widest(endTexts) + text * 1.1 + 2 : text, half + 4)),
      top: Math.ceil(text),
      bottom: Math.floor(height - text * 2.1),
    };
    const plotted = Math.max(1, frame.right - frame.left);
    const alone = points.length < 2;
    const x = (index: number) => (alone ? frame.left + plotted / 2 : frame.left + (plotted * index) / (points.length - 1));
    const y = (value: number) => place(scale, value, frame.bottom, frame.top);
    const every = labelEvery(labels, plotted, paper);

    const stroke = Math.max(2, text * 0.19);
    const stretches = stretchesOf(points);
    const linesOf = (id: string, read: Read, line: object, z: number) =>
      stretches.map(({ from, to }, at) => ({
        id: at === 0 ? id : `${id} ${at}`,
        type: 'line',
        z,
        silent: true,
        animation: false,
        connectNulls: false,
        // A symbol an item would cost an object a point: those few that are seen are shapes.
        showSymbol: false,
        lineStyle: line,
        ...(stepped ? { step: 'end' } : {}),
        data: points.map((point, index) => (index >= from && index < to ? (read(point) ?? null) : null)),
      }));
    const dots = [
      ...(has.previous ? dotsOf(points, ({ previous }) => previous, ink.previous) : []),
      ...(has.plan ? dotsOf(points, ({ plan }) => plan, ink.plan) : []),
      ...dotsOf(points, ({ value }) => value, ink.actual, ends[0]?.id === 'actual' ? ends[0].index : -1),
    ];
    const legend: LegendEntry[] = direct
      ? []
      : [
          { mark: 'line', text: names.actual },
          ...(has.plan ? [{ mark: 'dashed' as const, text: names.plan }] : []),
          ...(has.previous ? [{ mark: 'grey' as const, text: names.previous }] : []),
          ...(has.forecast ? [{ mark: 'band' as const, text: names.forecast }] : []),
        ];
    const band = alone ? plotted : plotted / (points.length - 1);
    return {
      height,
      legend,
      option: {
        ...axesOf(paper, height, frame, scale, ticks, labels, every, alone),
        series: [
          shapesSeries('band', bandOf(points, x, y, ink.actual), 1),
          ...(has.previous ? linesOf('previous', ({ previous }) => previous, { color: ink.previous, width: stroke * 0.7 }, 2) : []),
          ...(has.plan
            ? linesOf('plan', ({ plan }) => plan, { color: ink.plan, width: stroke * 0.7, type: [stroke * 2.4, stroke * 1.8] }, 3)
            : []),
          ...linesOf('actual', ({ value }) => value, { color: ink.actual, width: stroke }, 4),
          shapesSeries('steps', stepShapes(points, x, y, ink, stroke), 4),
          shapesSeries('dots', dotShapes(dots, x, y, ink.surface, stroke), 5),
          shapesSeries('ends', fits ? endShapes(paper, ends, frame, endTexts, x, y) : [], 5),
        ],
      },
      spots: points.map((point, column): Spot => {
        const from = Math.max(frame.left, x(column) - band / 2);
        const to = Math.min(frame.right, x(column) + band / 2);
        return {
          key: point.key,
          row: 0,
          column,
          x: from,
          y: frame.top,
          width: to - from,
          height: frame.bottom - frame.top,
          label: () => spokenPoint(point, model, has),
        };
      }),
    };
  };
