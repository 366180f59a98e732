import type { Ink } from '../core/ink';
import type { Shape } from '../core/shapes';
import { isBeyond, unbroken, type Series, type SeriesPoint } from './seriesPoint';

/** Where moments and values lie, in px. */
export interface Place {
  x: (at: number) => number;
  y: (value: number) => number;
  top: number;
  bottom: number;
}

const middle = ({ from, to }: SeriesPoint): number => (from + to) / 2;

/** What lies past a limit is tinted and its edge dashed, for the days on which it was in force. */
export const boundShapes = ({ bounds }: Series, { x, y, top, bottom }: Place, ink: Ink, stroke: number): Shape[] =>
  bounds.flatMap(({ from, to, low, high, reference = false }): Shape[] => {
    const [left, width] = [x(from), Math.max(1, x(to) - x(from))];
    return [
      ...(high === null ? [] : [{ value: high, y: top, height: y(high) - top }]),
      ...(low === null ? [] : [{ value: low, y: y(low), height: bottom - y(low) }]),
    ].flatMap(({ value, height, ...edge }): Shape[] => [
      {
        type: 'rect',
        shape: { x: left, y: edge.y, width, height: Math.max(0, height) },
        style: { fill: ink.critical, fillOpacity: reference ? 0 : 0.07 },
      },
      {
        type: 'line',
        shape: { x1: left, x2: left + width, y1: y(value), y2: y(value) },
        style: { stroke: ink.plan, lineWidth: stroke * 0.7, lineDash: [stroke * 2.4, stroke * 1.8] },
      },
    ]);
  });

const diamond = (cx: number, cy: number, half: number, ink: Ink): Shape => ({
  type: 'polygon',
  shape: {
    points: [
      [cx, cy - half],
      [cx + half, cy],
      [cx, cy + half],
      [cx - half, cy],
    ],
  },
  style: { fill: ink.critical, stroke: ink.surface, lineWidth: 1 },
});

/** The parts of a run that are past the limit, each with the stretches in it. */
const beyondRuns = (series: Series, run: readonly SeriesPoint[]): SeriesPoint[][] => {
  const runs: SeriesPoint[][] = [];
  let open: SeriesPoint[] | null = null;
  for (const point of run) {
    if (!isBeyond(series.bounds, point)) open = null;
    else {
      if (open === null) runs.push((open = []));
      open.push(point);
    }
  }
  return runs;
};

/** The span of the readings as a band, the mean as a line; what is past the limit in the colour of status, a diamond at its farthest. */
export const lineShapes = (series: Series, { x, y }: Place, ink: Ink, stroke: number): Shape[] =>
  unbroken(series).flatMap((run): Shape[] => {
    const at = (read: (point: SeriesPoint) => number) => run.map((point) => [x(middle(point)), y(read(point))]);
    const mean = at(({ value }) => value ?? 0);
    const low = at(({ min, value }) => min ?? value ?? 0);
    const high = at(({ max, value }) => max ?? value ?? 0);
    const [first] = mean;
    if (!first) return [];
    if (run.length === 1)
      return [{ type: 'circle', shape: { cx: first[0] ?? 0, cy: first[1] ?? 0, r: Math.max(2, stroke) }, style: { fill: ink.actual } }];
    return [
      { type: 'polygon', shape: { points: [...high, ...low.toReversed()] }, style: { fill: ink.actual, fillOpacity: 0.16 } },
      { type: 'polyline', shape: { points: mean }, style: { stroke: ink.actual, lineWidth: stroke, fill: 'none' } },
    ];
  });

/** Laid over the line: the breaches. */
export const beyondShapes = (series: Series, { x, y }: Place, ink: Ink, stroke: number): Shape[] =>
  unbroken(series).flatMap((run) =>
    beyondRuns(series, run).flatMap((part): Shape[] => {
      const points = part.map((point) => [x(middle(point)), y(point.value ?? 0)]);
      const held = series.bounds.find((each) => each.low !== null && (part[0]?.value ?? 0) < each.low);
      const farthest = points.reduce((most, point) =>
        (held ? (point[1] ?? 0) > (most[1] ?? 0) : (point[1] ?? 0) < (most[1] ?? 0)) ? point : most,
      );
      return [
        ...(points.length > 1
          ? [{ type: 'polyline' as const, shape: { points }, style: { stroke: ink.critical, lineWidth: stroke * 1.3, fill: 'none' } }]
          : []),
        diamond(farthest[0] ?? 0, farthest[1] ?? 0, stroke * 2.2, ink),
      ];
    }),
  );

/** Beneath the plot: hollow where the instrument was calibrating, full and crossed where it had failed, dashed where nothing came. */
export const statusShapes = ({ points }: Series, { x }: Place, ink: Ink, at: number, tall: number): Shape[] => {
  const parts: { status: SeriesPoint['status']; from: number; to: number }[] = [];
  for (const { status, from, to } of points) {
    const last = parts.at(-1);
    if (last && last.status === status && last.to === from) last.to = to;
    else parts.push({ status, from, to });
  }
  return parts.flatMap(({ status, from, to }): Shape[] => {
    const [left, width] = [x(from), Math.max(2, x(to) - x(from))];
    const box = { x: left, y: at, width, height: tall };
    if (status === 'measuring') return [];
    if (status === 'silent')
      return [
        {
          type: 'line',
          shape: { x1: left, x2: left + width, y1: at + tall / 2, y2: at + tall / 2 },
          style: { stroke: ink.text3, lineWidth: 1.5, lineDash: [3, 3] },
        },
      ];
    if (status === 'calibrating') return [{ type: 'rect', shape: box, style: { fill: ink.surface, stroke: ink.text2, lineWidth: 1.5 } }];
    const cross = (x1: number, x2: number): Shape => ({
      type: 'line',
      shape: { x1, x2, y1: at + 1, y2: at + tall - 1 },
      style: { stroke: ink.surface, lineWidth: 1.5 },
    });
    const [centre, half] = [left + width / 2, tall / 2];
    return [
      { type: 'rect', shape: box, style: { fill: ink.text2 } },
      ...(width > tall ? [cross(centre - half, centre + half), cross(centre + half, centre - half)] : []),
    ];
  });
};
