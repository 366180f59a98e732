import type { Position } from '../../contract/geometry';

/** A path of points in any plane; closed when its last point repeats its first. Its two ends are never moved. */
type Path = readonly Position[];

const middle = ([ax, ay]: Position, [bx, by]: Position): Position => [(ax + bx) / 2, (ay + by) / 2];

const triangleArea = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** The middles of a path's steps between its own two ends: a staircase of cells becomes a slope, and areas stay. */
export const halfway = (path: Path, closed: boolean): Position[] => {
  const middles = path.slice(1).map((point, index) => middle(path[index] ?? point, point));
  const [first] = closed ? middles : path;
  const last = closed ? middles[0] : path.at(-1);
  return first && last ? [...(closed ? [] : [first]), ...middles, last] : [];
};

/** Visvalingam: takes away, least first, the points whose triangle with their neighbours is smaller than `area`. */
export const simplify = (path: Path, area: number, closed: boolean): Position[] => {
  const kept = [...path];
  const fewest = closed ? 5 : 2;
  while (kept.length > fewest) {
    let least = area;
    let found = -1;
    for (let index = 1; index < kept.length - 1; index += 1) {
      const [before, point, after] = [kept[index - 1], kept[index], kept[index + 1]];
      const size = before && point && after ? triangleArea(before, point, after) : Infinity;
      if (size < least) [least, found] = [size, index];
    }
    if (found < 0) break;
    kept.splice(found, 1);
  }
  return kept;
};

const between = ([ax, ay]: Position, [bx, by]: Position, share: number): Position => [ax + (bx - ax) * share, ay + (by - ay) * share];

/** Chaikin: one round of cutting each corner at a quarter of its sides; a closed path is cut at its seam too. */
export const cutCorners = (path: Path, closed: boolean): Position[] => {
  const cut = path.slice(1).flatMap((point, index) => {
    const before = path[index] ?? point;
    return [between(before, point, 0.25), between(before, point, 0.75)];
  });
  const [first, last] = closed ? [undefined, cut[0]] : [path[0], path.at(-1)];
  if (closed) return last ? [...cut, last] : [];
  // The ends stay, and the quarter next to them is on the same line: it says nothing.
  return first && last ? [first, ...cut.slice(1, -1), last] : [];
};
