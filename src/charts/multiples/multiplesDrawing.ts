import type { Draw, Paper, Spot } from '../core/drawing';
import { figureText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import { runsOf } from '../core/runs';
import { niceScale, place, type Scale } from '../core/scale';
import { linesAt, shapesSeries, textAt, type Shape } from '../core/shapes';
import { wrap } from '../core/wrap';
import { latestOf, type Multiple } from './multiple';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const linesOf = (
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
  stroke: string,
  lineWidth: number,
  lineDash?: number[],
): Shape[] =>
  runsOf(values).map((run): Shape => {
    const points = run.map(([index, value]) => [x(index), y(value)]);
    // A lonely figure is a short stroke: one point alone would not be seen.
    const [only] = points;
    const drawn =
      points.length === 1 && only
        ? [
            [(only[0] ?? 0) - lineWidth, only[1] ?? 0],
            [(only[0] ?? 0) + lineWidth, only[1] ?? 0],
          ]
        : points;
    return { type: 'polyline', shape: { points: drawn }, style: { stroke, lineWidth, ...(lineDash ? { lineDash } : {}), fill: 'none' } };
  });

const panelShapes = (
  { ink, text }: Paper,
  { values, plan = [] }: Multiple,
  { left, right, top, bottom }: Box,
  scale: Scale,
  count: number,
): Shape[] => {
  const x = (index: number) => (count < 2 ? (left + right) / 2 : left + ((right - left) * index) / (count - 1));
  const y = (value: number) => place(scale, value, bottom, top);
  const ground = y(Math.max(scale.min, Math.min(scale.max, 0)));
  const stroke = Math.max(2, text * 0.17);
  const shapes: Shape[] = [
    { type: 'line', shape: { x1: left, y1: ground, x2: right, y2: ground }, style: { stroke: ink.line, lineWidth: 1 } },
    ...linesOf(plan, x, y, ink.plan, stroke * 0.6, [stroke * 1.8, stroke * 1.5]),
    ...linesOf(values, x, y, ink.actual, stroke),
  ];
  const index = values.findLastIndex((value) => isKnown(value));
  const value = values[index];
  if (!isKnown(value)) return shapes;
  const size = stroke * 2.6;
  const dot = { x: x(index) - size / 2, y: y(value) - size / 2, width: size, height: size, r: size / 2 };
  return [...shapes, { type: 'rect', shape: dot, style: { fill: ink.actual } }];
};

/** Small charts on one scale, so that they can be compared; each names itself and its newest figure. */
export const multiplesDrawing =
  (charts: readonly Multiple[], periods: readonly string[], style: FigureStyle): Draw =>
  (paper) => {
    const { width, text, ink, measure } = paper;
    const gap = text * 1.6;
    const figures = charts.map((chart) => figureText(latestOf(chart)?.value, style));
    // Wide enough for every figure: a number is never cut.
    const least = Math.max(text * 15, ...figures.map((figure) => measure(figure, text, 700)));
    const across = Math.max(1, Math.min(charts.length, Math.floor((width + gap) / (least + gap))));
    const pitch = (width + gap) / across;
    const scale = niceScale(
      charts.flatMap(({ values, plan = [] }) => [...values, ...plan].filter(isKnown)),
      3,
    );
    const laid = charts.map((chart, index) => {
      const latest = latestOf(chart);
      const figure = wrap(figures[index] ?? '', pitch - gap, 1, text, measure, 700)[0] ?? '';
      return { chart, known: latest !== undefined, figure, lines: wrap(chart.name, pitch - gap - 2, 2, text, measure, 600) };
    });
    const shapes: Shape[] = [];
    const spots: Spot[] = [];
    let top = 0;
    for (let start = 0; start < laid.length; start += across) {
      const row = laid.slice(start, start + across);
      const names = Math.max(...row.map(({ lines }) => lines.length)) * text * 1.25;
      const box = { top: top + names + text * 1.9, bottom: top + names + text * 6.2 };
      row.forEach(({ chart, known, figure, lines }, place) => {
        const left = place * pitch;
        const right = left + pitch - gap;
        shapes.push(...linesAt(paper, lines, left, top + names - (lines.length * text * 1.25) / 2, { fill: ink.text, weight: 600 }));
        shapes.push(
          textAt(paper, figure, left, top + names + text * 0.8, { fill: known ? ink.text : ink.text2, weight: known ? 700 : 400 }),
        );
        shapes.push(...panelShapes(paper, chart, { ...box, left: left + 3, right: right - text * 0.4 }, scale, periods.length));
        const step = (right - left) / Math.max(1, periods.length);
        periods.forEach((period, column) => {
          const spot = { x: left + column * step, y: box.top, width: step, height: box.bottom - box.top };
          const label = () => {
            const plan = chart.plan ? `\n${style.t('charts.plan')} ${figureText(chart.plan[column], style)}` : '';
            return `${chart.name}, ${period}: ${figureText(chart.values[column], style)}${plan}`;
          };
          spots.push({ key: chart.key, row: start + place, column, ...spot, label });
        });
      });
      const [first = '', last = ''] = [periods[0], periods.at(-1)];
      const y = box.bottom + text * 0.9;
      // The periods are named once, beneath the first chart of a row: all share them.
      if (measure(first, text) + measure(last, text) + text < pitch - gap && first !== last) {
        shapes.push(textAt(paper, first, 0, y));
        shapes.push(textAt(paper, last, pitch - gap, y, { side: 'right' }));
      } else shapes.push(textAt(paper, wrap(last, pitch - gap, 1, text, measure)[0] ?? '', pitch - gap, y, { side: 'right' }));
      top = Math.ceil(y + text * 1.8);
    }
    const planned = charts.some(({ plan }) => plan?.some(isKnown));
    return {
      height: Math.ceil(top),
      legend: planned
        ? [
            { mark: 'line', text: style.t('charts.actual') },
            { mark: 'dashed', text: style.t('charts.plan') },
          ]
        : [],
      spots,
      option: { series: [shapesSeries('charts', shapes)] },
    };
  };
