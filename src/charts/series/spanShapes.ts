import type { LegendEntry } from '../core/drawing';
import type { Ink } from '../core/ink';
import type { Shape } from '../core/shapes';
import type { Series, SeriesSpan } from './seriesPoint';
import type { Place } from './seriesShapes';

/** The corners of each sign about a middle, `half` px to each side. */
const CORNERS: Record<Exclude<SeriesSpan['tone'], 'low'>, (half: number) => [number, number][]> = {
  critical: (half) => [
    [0, -half],
    [half, 0],
    [0, half],
    [-half, 0],
  ],
  high: (half) => [
    [0, -half],
    [half, half * 0.85],
    [-half, half * 0.85],
  ],
  medium: (half) => [
    [-half * 0.85, -half * 0.85],
    [half * 0.85, -half * 0.85],
    [half * 0.85, half * 0.85],
    [-half * 0.85, half * 0.85],
  ],
};

const signAt = (tone: SeriesSpan['tone'], x: number, y: number, half: number, ink: Ink): Shape => {
  const style = { fill: ink[tone], stroke: ink.surface, lineWidth: 1 };
  return tone === 'low'
    ? { type: 'circle', shape: { cx: x, cy: y, r: half * 0.85 }, style }
    : { type: 'polygon', shape: { points: CORNERS[tone](half).map(([dx, dy]) => [x + dx, y + dy]) }, style };
};

/** Above the plot: a bar for as long as something was said of the line, with a shape and a colour where it began. */
export const spanShapes = ({ spans = [], from, to }: Series, { x, top }: Place, ink: Ink, text: number): Shape[] => {
  const [y, half] = [top - text * 0.45, text * 0.42];
  return spans
    .filter((span) => span.to >= from && span.from <= to)
    .flatMap((span): Shape[] => {
      const [left, right] = [x(Math.max(from, span.from)), x(Math.min(to, span.to))];
      return [
        {
          type: 'rect',
          shape: { x: left, y: y - 1.5, width: Math.max(2, right - left), height: 3 },
          style: { fill: ink[span.tone] },
        },
        signAt(span.tone, left, y, half, ink),
      ];
    });
};

const SIGNS = [
  ['critical', '◆'],
  ['high', '▲'],
  ['medium', '■'],
  ['low', '●'],
] as const;

/** What the signs above the plot mean: one entry for each that is drawn. */
export const spanLegend = ({ spans = [], from, to }: Series, ink: Ink, said = ''): LegendEntry[] =>
  SIGNS.filter(([tone]) => spans.some((span) => span.tone === tone && span.to >= from && span.from <= to)).map(([tone, sign]) => ({
    mark: { fill: ink[tone] },
    text: `${sign} ${said}`,
  }));
