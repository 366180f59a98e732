import type { Draw, LegendEntry, Spot } from '../core/drawing';
import { figureText, tickTexts, type FigureStyle } from '../core/figureText';
import { niceScale, place } from '../core/scale';
import { shapesSeries, textAt, type Shape } from '../core/shapes';
import { beyondShapes, boundShapes, lineShapes, statusShapes, type Place } from './seriesShapes';
import { spanLegend, spanShapes } from './spanShapes';
import { boundsAt, isBeyond, spansAt, type Series, type SeriesNames, type SeriesPoint } from './seriesPoint';

interface Model {
  series: Series;
  names: SeriesNames;
  style: FigureStyle;
  tight: boolean;
  ems: number;
  /** Values that the axis holds besides those drawn: charts that are compared have one scale. */
  shared: readonly number[];
}

/** A limit so far off that it would press the line flat is told in words only. */
const FAR = 4;

/** "≤ 150 mg/L", "6 đến 9". */
export const boundsText = ({ low, high }: { low: number | null; high: number | null }, style: FigureStyle): string => {
  if (low !== null && high !== null) return style.t('charts.range', { low: figureText(low, style), high: figureText(high, style) });
  return high === null ? `≥\u00a0${figureText(low, style)}` : `≤\u00a0${figureText(high, style)}`;
};

/** What a stretch says, a line each. */
export const spoken = (
  point: SeriesPoint,
  { bounds, spans }: Pick<Series, 'bounds' | 'spans'>,
  names: SeriesNames,
  style: FigureStyle,
): string => {
  const held = boundsAt(bounds, point);
  return [
    `${point.label}: ${isBeyond(bounds, point) ? '◆ ' : ''}${figureText(point.value, style)}`,
    ...(point.min !== null && point.max !== null && point.min !== point.max
      ? [`${names.range}: ${style.t('charts.range', { low: figureText(point.min, style), high: figureText(point.max, style) })}`]
      : []),
    ...(held ? [`${names.limit}: ${boundsText(held, style)}`] : []),
    ...(point.status === 'measuring' ? [] : [names[point.status]]),
    ...(point.note === undefined ? [] : [point.note]),
    ...spansAt({ spans }, point).map(({ label }) => label),
  ].join('\n');
};

/** The values that the axis is made for. */
export const scaleValues = ({ points, bounds }: Series): number[] => {
  const drawn = points.flatMap(({ value, min, max }) => [value, min, max].filter((each) => each !== null));
  const top = Math.max(0, ...drawn);
  const limits = bounds.flatMap(({ low, high }) => [low, high].filter((each) => each !== null));
  return [...drawn, ...limits.filter((limit) => top === 0 || limit <= top * FAR)];
};

/** A measured line over time with its limits, its breaches, its gaps, and what the instrument was doing. */
export const seriesDrawing =
  ({ series, names, style, tight, ems, shared }: Model): Draw =>
  (paper) => {
    const { text, ink, measure, width } = paper;
    const { points, bounds } = series;
    const scale = niceScale([...scaleValues(series), ...shared], 4, tight);
    const ticks = tickTexts(scale.ticks, style);
    const stroke = Math.max(1.5, text * 0.14);
    const height = Math.round(text * ems);
    const [left, right, top] = [Math.ceil(Math.max(...ticks.map((tick) => measure(tick, text))) + 10), width - text * 0.6, text];
    const tall = Math.round(text * 0.6);
    const bottom = Math.floor(height - text * 1.9 - tall);
    const at: Place = {
      x: (moment) => place({ min: series.from, max: series.to }, moment, left, right),
      y: (value) => place(scale, value, bottom, top),
      top,
      bottom,
    };
    const shapes: Shape[] = scale.ticks.flatMap((tick, index): Shape[] => [
      { type: 'line', shape: { x1: left, x2: right, y1: at.y(tick), y2: at.y(tick) }, style: { stroke: ink.grid, lineWidth: 1 } },
      textAt(paper, ticks[index] ?? '', left - 8, at.y(tick), { side: 'right' }),
    ]);
    let next = -Infinity;
    for (const { at: moment, label } of series.ticks) {
      const half = measure(label, text) / 2;
      const x = Math.min(right - half, Math.max(left + half, at.x(moment)));
      if (x - half < next + text * 0.8) continue;
      next = x + half;
      shapes.push({
        type: 'line',
        shape: { x1: at.x(moment), x2: at.x(moment), y1: top, y2: bottom },
        style: { stroke: ink.grid, lineWidth: 1, opacity: 0.7 },
      });
      shapes.push(textAt(paper, label, x, height - text * 0.7, { side: 'center' }));
    }
    const statuses = new Set(points.map(({ status }) => status));
    const limits = [...new Set(bounds.map((each) => boundsText(each, style)))];
    const legend: LegendEntry[] = [
      { mark: 'line', text: names.value },
      ...(points.some(({ min, max }) => min !== max) ? [{ mark: 'band' as const, text: names.range }] : []),
      ...(limits.length > 0 ? [{ mark: 'dashed' as const, text: `${names.limit} ${limits.join(' → ')}` }] : []),
      ...(points.some((point) => isBeyond(bounds, point)) ? [{ mark: 'breach' as const, text: `◆ ${names.beyond}` }] : []),
      ...spanLegend(series, ink, names.said),
      ...(['calibrating', 'failed', 'silent'] as const).flatMap((mark) => (statuses.has(mark) ? [{ mark, text: names[mark] }] : [])),
    ];
    return {
      height,
      legend,
      option: {
        series: [
          shapesSeries('ground', [...shapes, ...boundShapes(series, at, ink, stroke)], 1),
          shapesSeries('line', lineShapes(series, at, ink, stroke), 2),
          shapesSeries('beyond', beyondShapes(series, at, ink, stroke), 3),
          shapesSeries('spans', spanShapes(series, at, ink, text), 3),
          shapesSeries('status', statusShapes(series, at, ink, bottom + Math.round(text * 0.3), tall), 3),
        ],
      },
      spots: points.map((point, column): Spot => {
        const [from, to] = [at.x(point.from), at.x(point.to)];
        return {
          key: point.key,
          row: 0,
          column,
          x: from,
          y: top,
          width: Math.max(1, to - from),
          height: bottom - top,
          label: () => spoken(point, series, names, style),
        };
      }),
    };
  };
