import type { Position } from '../geometry';
import { isBetween, turn } from './insideRing';

/** Two lines (by index; the same twice when a line meets itself) and a place where they do. */
export interface Crossing {
  at: Position;
  lines: [number, number];
}
interface Segment {
  line: number;
  index: number;
  a: Position;
  b: Position;
}

const same = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];
const onSegment = (point: Position, { a, b }: Segment): boolean => turn(a, b, point) === 0 && isBetween(point, a, b);

const meetingPoint = (s: Segment, t: Segment): Position => {
  const share = turn(t.a, t.b, s.a) / (turn(t.a, t.b, s.a) - turn(t.a, t.b, s.b));
  return [s.a[0] + (s.b[0] - s.a[0]) * share, s.a[1] + (s.b[1] - s.a[1]) * share];
};

/** What two segments have in common: they run through each other, lie on each other, touch in one point, or nothing. */
const meeting = (s: Segment, t: Segment): { kind: 'cross' | 'overlap' | 'touch'; at: Position } | null => {
  const [ta, tb, sa, sb] = [turn(s.a, s.b, t.a), turn(s.a, s.b, t.b), turn(t.a, t.b, s.a), turn(t.a, t.b, s.b)];
  if (Math.sign(ta) * Math.sign(tb) < 0 && Math.sign(sa) * Math.sign(sb) < 0) return { kind: 'cross', at: meetingPoint(s, t) };
  const shared = [...[t.a, t.b].filter((p) => onSegment(p, s)), ...[s.a, s.b].filter((p) => onSegment(p, t))];
  const [first] = shared;
  if (!first) return null;
  const other = shared.find((p) => !same(p, first));
  return other ? { kind: 'overlap', at: other } : { kind: 'touch', at: first };
};

/** Side by side on one line, or its two ends where the line is closed. */
const areNeighbours = (s: Segment, t: Segment, count: number, closed: boolean): boolean => {
  const apart = Math.abs(s.index - t.index);
  return s.line === t.line && (apart === 1 || (closed && apart === count - 1));
};

/**
 * Where lines run through or lie on each other, and where one meets itself. Different lines may touch in a point; of
 * `lines`, only at their ends. Segments are held against those that share a strip of latitude, sorted by longitude.
 */
export const findCrossings = (lines: readonly (readonly Position[])[], kind: 'rings' | 'lines', atMost = Infinity): Crossing[] => {
  const segments = lines.flatMap((points, line) => points.slice(1).map((b, index): Segment => ({ line, index, a: points[index] ?? b, b })));
  const isClosed = lines.map((points) => points.length > 2 && String(points[0]) === String(points.at(-1)));
  const isEnd = (point: Position, line: number) => [lines[line]?.[0], lines[line]?.at(-1)].some((end) => end && same(end, point));
  const isFault = (s: Segment, t: Segment, found: NonNullable<ReturnType<typeof meeting>>): boolean => {
    if (found.kind !== 'touch') return true;
    if (areNeighbours(s, t, (lines[s.line]?.length ?? 1) - 1, isClosed[s.line] ?? false)) return false;
    if (s.line !== t.line) return kind === 'lines' && !(isEnd(found.at, s.line) && isEnd(found.at, t.line));
    return true;
  };
  const west = ({ a, b }: Segment) => Math.min(a[0], b[0]);
  const crossings: Crossing[] = [];
  let open: Segment[] = [];
  for (const segment of segments.toSorted((s, t) => west(s) - west(t))) {
    open = open.filter(({ a, b }) => Math.max(a[0], b[0]) >= west(segment));
    const [south, north] = [Math.min(segment.a[1], segment.b[1]), Math.max(segment.a[1], segment.b[1])];
    for (const other of open) {
      if (Math.max(other.a[1], other.b[1]) < south || Math.min(other.a[1], other.b[1]) > north) continue;
      const found = meeting(segment, other);
      if (found && isFault(segment, other, found)) crossings.push({ at: found.at, lines: [other.line, segment.line] });
      if (crossings.length >= atMost) return crossings;
    }
    open.push(segment);
  }
  return crossings;
};
