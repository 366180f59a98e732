import { polygonsOf, type AreaGeometry, type BoundingBox, type Position } from '../../../contract/geometry';
import { turn } from '../../../contract/rules/insideRing';

export interface Side {
  a: Position;
  b: Position;
}

/** The land of one unit, laid into a grid, so that a question of a place asks only the sides beside it. */
export interface LandIndex {
  bbox: BoundingBox;
  /** By part (polygon). */
  sides: readonly (readonly Side[])[];
  /** Where a place lies; `edge`: no farther than `margin` (degrees) from a side. */
  find: (place: Position, margin: number) => 'inside' | 'edge' | 'outside';
  /** Where along a line, from 0 to 1, sides run through it. */
  cuts: (line: Side) => number[];
}

/** Sides for each square of the grid, and for each of the strips that a ray to the east is told from. */
const SIDES_A_SQUARE = 2;

const distance = ([x, y]: Position, { a: [ax, ay], b: [bx, by] }: Side): number => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - (bx - ax) * share, y - ay - (by - ay) * share);
};

const boxOf = (sides: readonly Side[]): BoundingBox => {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { a } of sides) {
    box[0] = Math.min(box[0], a[0]);
    box[1] = Math.min(box[1], a[1]);
    box[2] = Math.max(box[2], a[0]);
    box[3] = Math.max(box[3], a[1]);
  }
  return box;
};

/** Rings as they are read: closed, parts and holes that do not cross (`checkRings`), so that even and odd tell inside from outside. */
export const createLandIndex = (geometry: AreaGeometry): LandIndex => {
  const parts = polygonsOf(geometry).map((rings) =>
    rings.flatMap((ring) => ring.slice(1).map((b, index): Side => ({ a: ring[index] ?? b, b }))),
  );
  const sides = parts.flat();
  const bbox = boxOf(sides);
  const [west, south, east, north] = bbox;
  const count = Math.max(1, Math.ceil(Math.sqrt(sides.length / SIDES_A_SQUARE)));
  const at = (value: number, low: number, high: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor(((value - low) / (high - low || 1)) * count)));
  const column = (longitude: number): number => at(longitude, west, east);
  const row = (latitude: number): number => at(latitude, south, north);
  const squares = Array.from({ length: count * count }, (): Side[] => []);
  const rows = Array.from({ length: count }, (): Side[] => []);
  for (const side of sides) {
    const [{ 0: ax, 1: ay }, { 0: bx, 1: by }] = [side.a, side.b];
    for (let y = row(Math.min(ay, by)); y <= row(Math.max(ay, by)); y += 1) {
      rows[y]?.push(side);
      for (let x = column(Math.min(ax, bx)); x <= column(Math.max(ax, bx)); x += 1) squares[y * count + x]?.push(side);
    }
  }
  /** Of the sides in the squares that a box touches, the first for which `test` holds; one may be asked more than once. */
  const some = (low: Position, high: Position, test: (side: Side) => boolean): boolean => {
    for (let y = row(low[1]); y <= row(high[1]); y += 1)
      for (let x = column(low[0]); x <= column(high[0]); x += 1) if (squares[y * count + x]?.some(test)) return true;
    return false;
  };
  const isInside = (place: Position): boolean => {
    let inside = false;
    for (const { a, b } of rows[row(place[1])] ?? []) {
      const crosses = a[1] > place[1] !== b[1] > place[1];
      if (crosses && turn(a, b, place) > 0 === b[1] > a[1]) inside = !inside;
    }
    return inside;
  };
  return {
    bbox,
    sides: parts,
    find: (place, margin) => {
      const [x, y] = place;
      if (x < west - margin || x > east + margin || y < south - margin || y > north + margin) return 'outside';
      if (some([x - margin, y - margin], [x + margin, y + margin], (side) => distance(place, side) <= margin)) return 'edge';
      return isInside(place) ? 'inside' : 'outside';
    },
    cuts: ({ a, b }) => {
      const found = new Set<number>();
      some([Math.min(a[0], b[0]), Math.min(a[1], b[1])], [Math.max(a[0], b[0]), Math.max(a[1], b[1])], (side) => {
        const [ta, tb] = [turn(side.a, side.b, a), turn(side.a, side.b, b)];
        if (Math.sign(ta) * Math.sign(tb) < 0 && Math.sign(turn(a, b, side.a)) * Math.sign(turn(a, b, side.b)) <= 0)
          found.add(ta / (ta - tb));
        return false;
      });
      return [...found];
    },
  };
};
