import type { Draw, LegendEntry, Paper } from '../core/drawing';
import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import { layRows, noteBelow, type LaidRows } from '../core/rows';
import { place } from '../core/scale';
import { shapesSeries, type Shape } from '../core/shapes';
import type { BulletRow } from './bulletRow';
import { bulletName, spokenBullet } from './bulletTable';

interface Model {
  /** In the order they are drawn. */
  rows: readonly BulletRow[];
  planName: string;
  valueName: string;
  style: FigureStyle;
  /** Bars at most; how many are left out is said. */
  most: number;
}

const barShapes = (
  { text, ink }: Paper,
  { value, plan, provisional }: BulletRow,
  y: number,
  { from, to, bar }: LaidRows,
  x: (value: number) => number,
) => {
  const track = { x: from, y: y - bar / 2, width: Math.max(1, to - from), height: bar, r: 2 };
  const shapes: Shape[] = [];
  if (isKnown(value)) {
    const [zero, end] = [x(0), x(value)];
    const paint = provisional ? { fill: ink.surface, stroke: ink.actual, lineWidth: 2 } : { fill: ink.actual };
    shapes.push({ type: 'rect', shape: track, style: { fill: ink.track } });
    shapes.push({ type: 'rect', shape: { ...track, x: Math.min(zero, end), width: Math.max(1, Math.abs(end - zero)) }, style: paint });
  } else shapes.push({ type: 'rect', shape: track, style: { fill: 'none', stroke: ink.text3, lineWidth: 1, lineDash: [4, 4] } });
  if (!isKnown(plan)) return shapes;
  const mark = Math.max(3, text * 0.22);
  const left = Math.max(from, Math.min(x(plan) - mark / 2, to - mark));
  // An edge in the colour of the surface keeps the mark in sight on a bar of its own darkness.
  const tick = { x: left, y: track.y - text * 0.28, width: mark, height: bar + text * 0.56 };
  return [...shapes, { type: 'rect', shape: tick, style: { fill: ink.plan, stroke: ink.surface, lineWidth: 1 } }] satisfies Shape[];
};

/** A bar for what is, a mark for what should be, ranked; zero is a line where some are negative. */
export const bulletDrawing =
  ({ rows, planName, valueName, style, most }: Model): Draw =>
  (paper) => {
    const shown = rows.slice(0, most);
    // One number of decimals for all rows, those too that are left out: more bars do not rewrite the figures.
    const column = columnStyle(
      rows.map(({ value }) => value),
      style,
    );
    const laid = layRows(
      paper,
      shown.map((row) => ({ name: bulletName(row, style), figure: figureText(row.value, column), known: isKnown(row.value) })),
    );
    const all = shown.flatMap(({ value, plan }) => [value, plan].filter(isKnown));
    // Bars end where the largest figure does, not at a round tick: there is no axis to read off.
    const range = { min: Math.min(0, ...all), max: Math.max(0, ...all) };
    if (range.min === range.max) range.max = 1;
    const x = (value: number) => place(range, value, laid.from, laid.to);
    const shapes = [...laid.shapes, ...shown.flatMap((row, index) => barShapes(paper, row, laid.rows[index]?.middle ?? 0, laid, x))];
    if (range.min < 0)
      shapes.push({
        type: 'line',
        shape: { x1: x(0), y1: 0, x2: x(0), y2: laid.height },
        style: { stroke: paper.ink.text3, lineWidth: 1 },
      });
    const left = rows.length - shown.length;
    const note = left > 0 ? noteBelow(paper, style.t('charts.more', { count: left }), laid.height) : undefined;
    if (note) shapes.push(note.shape);

    const legend: LegendEntry[] = [];
    if (all.length > 0 && shown.some(({ plan }) => isKnown(plan)))
      legend.push({ mark: 'bar', text: valueName }, { mark: 'plan', text: planName });
    if (shown.some(({ value }) => !isKnown(value))) legend.push({ mark: 'missing', text: style.t('charts.missing') });
    return {
      height: laid.height + (note?.height ?? 0),
      legend,
      option: { series: [shapesSeries('bars', shapes)] },
      spots: shown.map((row, index) => {
        const { top = 0, height = 0 } = laid.rows[index] ?? {};
        return {
          key: row.key,
          row: index,
          column: 0,
          x: 0,
          y: top,
          width: paper.width,
          height,
          label: () => spokenBullet(row, planName, style),
        };
      }),
    };
  };
