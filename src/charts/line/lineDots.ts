import { isKnown } from '../core/known';
import type { Shape } from '../core/shapes';
import type { LinePoint } from './linePoint';

/** Which figure of a period a line shows. */
export type Read = (point: LinePoint) => number | null | undefined;

/** A figure that is marked; `open` where its period is not over yet. */
export interface Dot {
  index: number;
  value: number;
  color: string;
  open: boolean;
}

/** The figures without neighbours, which a line alone would not show; of the line itself also its newest and those of open periods. */
export const dotsOf = (points: readonly LinePoint[], read: Read, color: string, newest?: number): Dot[] =>
  points.flatMap((point, index) => {
    const value = read(point);
    if (!isKnown(value)) return [];
    const open = point.provisional === true && (newest !== undefined || point.breaks === true);
    const [before, after] = [point.breaks === true ? undefined : points[index - 1], points[index + 1]];
    const lonely = ![before, after?.breaks === true ? undefined : after].some((next) => next && isKnown(read(next)));
    return lonely || open || index === newest ? [{ index, value, color, open }] : [];
  });

/** Full dots for what is settled, rings for what is still open. */
export const dotShapes = (
  dots: readonly Dot[],
  x: (index: number) => number,
  y: (value: number) => number,
  surface: string,
  stroke: number,
): Shape[] =>
  dots.map(({ index, value, color, open }) => ({
    type: 'circle',
    shape: { cx: x(index), cy: y(value), r: Math.max(3, stroke * 1.45) },
    style: { fill: open ? surface : color, stroke: color, lineWidth: stroke * 0.8 },
  }));

/** A diamond on the plan wherever an act names a step. */
export const stepShapes = (
  points: readonly LinePoint[],
  x: (index: number) => number,
  y: (value: number) => number,
  { plan, surface }: { plan: string; surface: string },
  stroke: number,
): Shape[] =>
  points.flatMap(({ plan: value, step }, index) => {
    if (step === undefined || !isKnown(value)) return [];
    const [middle, level, half] = [x(index), y(value), Math.max(4, stroke * 2.1)];
    const corners = [
      [middle, level - half],
      [middle + half, level],
      [middle, level + half],
      [middle - half, level],
    ];
    return [{ type: 'polygon', shape: { points: corners }, style: { fill: plan, stroke: surface, lineWidth: 1 } }];
  });
