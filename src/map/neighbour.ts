import type { Position } from '../../contract/geometry';
import { toMercator } from './mercator';

export type Direction = 'left' | 'right' | 'up' | 'down';
const vectors: Record<Direction, Position> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

interface Placed {
  code: string;
  label: Position;
}

/** The area that one comes to from `from` in a direction: near, and not far off to the side; undefined at the edge. */
export const neighbourOf = (areas: readonly Placed[], from: string, direction: Direction): string | undefined => {
  const start = areas.find(({ code }) => code === from);
  if (!start) return undefined;
  const [x, y] = toMercator(start.label);
  const [dx, dy] = vectors[direction];
  let best: { code: string; cost: number } | undefined;
  for (const { code, label } of areas) {
    if (code === from) continue;
    const [ax, ay] = toMercator(label);
    const along = (ax - x) * dx + (ay - y) * dy;
    const aside = Math.abs((ax - x) * dy) + Math.abs((ay - y) * dx);
    // Within 60° of the direction, so that every area can be left again the way it was come to.
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { code, cost };
  }
  return best?.code;
};
