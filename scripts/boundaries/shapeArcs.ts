import type { Position, Ring } from '../../contract/geometry';
import { findCrossings } from '../../contract/rules/crossings';
import type { Arc } from './arcs';
import type { Grid } from './grid';
import { cutCorners, halfway, simplify } from './smooth';

/** Digits after the point, in degrees: 0.0001° is 11 m, a fiftieth of a cell. */
export const PRECISION = 4;
/** In cells²: what is smaller than this is the grid's, not the land's. */
const DETAIL = 0.4;
/** In cells²: what the eye does not see once the corners are cut. */
const FINISH = 0.03;
const ROUNDS = 2;
/** A lone cell has four sides: halving them would take half of its area away. */
const LONE_CELL = 5;

/** One border, in degrees; `left` and `right` are the units on either side, `points` runs between fixed ends. */
export interface ShapedArc extends Omit<Arc, 'points'> {
  points: readonly Position[];
}

const round = (degrees: number): number => Number(degrees.toFixed(PRECISION));

const shape = (arc: Arc, grid: Grid, detail: number): ShapedArc => {
  const corners = arc.points.map(([x, y]): Position => [x, y]);
  let path = corners.length === LONE_CELL ? corners : simplify(halfway(corners, arc.closed), detail, arc.closed);
  for (let n = 0; n < ROUNDS; n += 1) path = cutCorners(path, arc.closed);
  const points = simplify(path, Math.min(FINISH, detail), arc.closed)
    .map(([x, y]): Position => [round(grid.west + x * grid.step), round(grid.north - y * grid.step)])
    .filter(([lon, lat], index, all) => lon !== all[index - 1]?.[0] || lat !== all[index - 1]?.[1]);
  return { ...arc, points };
};

/**
 * Draws each border as a land's and not a grid's; every border is drawn once and so fits both its units.
 * Borders that would cross are drawn again with half the simplification. @throws Error when that does not part them.
 */
export const shapeArcs = (arcs: readonly Arc[], grid: Grid): ShapedArc[] => {
  const detail = arcs.map(() => DETAIL);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const shaped = arcs.map((arc, index) => shape(arc, grid, detail[index] ?? 0));
    const crossed = new Set(
      findCrossings(
        shaped.map(({ points }): Ring => [...points]),
        'lines',
      ).flatMap(({ lines }) => lines),
    );
    if (crossed.size === 0) return shaped;
    for (const index of crossed) detail[index] = (detail[index] ?? 0) / 2;
  }
  throw new Error('Borders still cross after eight attempts.');
};
