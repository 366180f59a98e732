import { polygonsOf, type AreaGeometry, type Position } from '../../contract/geometry';

const key = ([lon, lat]: Position): string => `${lon} ${lat}`;

/** The outer border of areas that share their borders exactly: the segments that only one of them has, chained into lines. */
export const outlineOf = (geometries: readonly AreaGeometry[]): Position[][] => {
  const segments = new Map<string, [Position, Position]>();
  for (const geometry of geometries)
    for (const ring of polygonsOf(geometry).flat())
      for (let at = 1; at < ring.length; at += 1) {
        const [from, to] = [ring[at - 1], ring[at]];
        if (!from || !to) continue;
        const back = `${key(to)}|${key(from)}`;
        if (!segments.delete(back)) segments.set(`${key(from)}|${key(to)}`, [from, to]);
      }
  const next = new Map<string, [Position, Position][]>();
  for (const segment of segments.values()) next.set(key(segment[0]), [...(next.get(key(segment[0])) ?? []), segment]);
  const lines: Position[][] = [];
  for (const [start] of next) {
    let segment = next.get(start)?.pop();
    if (!segment) continue;
    const line: Position[] = [segment[0]];
    while (segment) {
      line.push(segment[1]);
      segment = next.get(key(segment[1]))?.pop();
    }
    lines.push(line);
  }
  return lines;
};
