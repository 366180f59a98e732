import { OUTSIDE, type Grid } from './grid';

/** A point in cells from the grid's north-west corner: x to the east, y to the south. */
export type Corner = readonly [x: number, y: number];

/** A border between two units, walked from junction to junction, or round and round when it has none (`closed`). */
export interface Arc {
  left: number;
  right: number;
  closed: boolean;
  points: readonly Corner[];
}

type Direction = 0 | 1 | 2 | 3;
/** North, east, south, west, as steps of one corner. */
const STEPS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;
const DIRECTIONS = [0, 1, 2, 3] as const satisfies readonly Direction[];
const opposite = { 0: 2, 1: 3, 2: 0, 3: 1 } as const satisfies Record<Direction, Direction>;

/** The cells around a corner, by the border that leaves it between them: left and right of one who walks that way. */
const sides = (grid: Grid, [x, y]: Corner, direction: Direction): [left: number, right: number] => {
  const nw = grid.unitAt(x - 1, y - 1);
  const ne = grid.unitAt(x, y - 1);
  const se = grid.unitAt(x, y);
  const sw = grid.unitAt(x - 1, y);
  const around = { 0: [nw, ne], 1: [ne, se], 2: [se, sw], 3: [sw, nw] } as const;
  const [left, right] = around[direction];
  return [left, right];
};

/**
 * How borders pass a corner: `null` at a junction, else the way on for each way in. Where two cells of one unit meet at
 * the corner only, they are joined, so that no unit falls apart there and no ring touches itself; a unit goes before the outside.
 */
const passage = (grid: Grid, corner: Corner): Partial<Record<Direction, Direction>> | null => {
  const leaving = DIRECTIONS.filter((direction) => {
    const [left, right] = sides(grid, corner, direction);
    return left !== right;
  });
  const [first, second] = leaving;
  if (leaving.length === 2 && first !== undefined && second !== undefined) return { [first]: second, [second]: first };
  if (leaving.length !== 4) return null;
  const [nw, ne] = sides(grid, corner, 0);
  const [se, sw] = sides(grid, corner, 2);
  if (nw === se && (nw !== OUTSIDE || ne !== sw)) return { 0: 1, 1: 0, 2: 3, 3: 2 };
  if (ne === sw) return { 0: 3, 3: 0, 1: 2, 2: 1 };
  return null;
};

/** All borders of the grid, each once, in a fixed order: first those between junctions, then those that close on themselves. */
export const traceArcs = (grid: Grid): Arc[] => {
  const walked = new Set<string>();
  const key = ([x, y]: Corner, direction: Direction) => `${x},${y},${direction}`;
  const walk = (start: Corner, direction: Direction): Arc => {
    const [left, right] = sides(grid, start, direction);
    const points: Corner[] = [start];
    let at = start;
    let heading = direction;
    for (;;) {
      walked.add(key(at, heading));
      at = [at[0] + STEPS[heading][0], at[1] + STEPS[heading][1]];
      walked.add(key(at, opposite[heading]));
      points.push(at);
      const next = passage(grid, at)?.[opposite[heading]];
      if (next === undefined) return { left, right, closed: false, points };
      if (walked.has(key(at, next))) return { left, right, closed: true, points };
      heading = next;
    }
  };
  const corners = Array.from({ length: grid.rows + 1 }, (_, y) =>
    Array.from({ length: grid.columns + 1 }, (_, x): Corner => [x, y]),
  ).flat();
  const from = (keep: (corner: Corner) => boolean): Arc[] => {
    const arcs: Arc[] = [];
    for (const corner of corners) {
      if (!keep(corner)) continue;
      for (const direction of DIRECTIONS) {
        const [left, right] = sides(grid, corner, direction);
        if (left !== right && !walked.has(key(corner, direction))) arcs.push(walk(corner, direction));
      }
    }
    return arcs;
  };
  return [...from((corner) => passage(grid, corner) === null), ...from(() => true)];
};
