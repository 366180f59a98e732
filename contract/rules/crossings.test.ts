import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../geometry';
import { findCrossings } from './crossings';

const square: Position[] = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];
const shifted = (by: number): Position[] => square.map(([x, y]) => [x + by, y + by]);

/** The plain definition, each pair of segments by itself: do they run through each other? */
const side = (a: Position, b: Position, c: Position) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const cross = ([a, b]: [Position, Position], [c, d]: [Position, Position]) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

describe('where lines cross', () => {
  it('finds nothing in a simple ring, and the place in one that crosses itself', () => {
    expect(findCrossings([square], 'rings')).toEqual([]);
    expect(
      findCrossings(
        [
          [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
            [0, 0],
          ],
        ],
        'rings',
      ),
    ).toEqual([{ at: [1, 1], lines: [0, 0] }]);
  });

  it('lets rings touch in a point, but not run through or along each other, nor a ring touch itself', () => {
    expect(findCrossings([square, shifted(2)], 'rings')).toEqual([]);
    expect(findCrossings([square, shifted(1)], 'rings').map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        [2, 1],
        [1, 2],
      ]),
    );
    expect(findCrossings([square, square.map(([x, y]): Position => [x + 2, y])], 'rings').length).toBeGreaterThan(0);
    expect(
      findCrossings(
        [
          [
            [0, 0],
            [2, 0],
            [1, 1],
            [2, 2],
            [0, 2],
            [1, 1],
            [0, 0],
          ],
        ],
        'rings',
      ).length,
    ).toBeGreaterThan(0);
    expect(
      findCrossings(
        [
          [
            [0, 0],
            [2, 0],
            [2, 1],
            [2, 0],
            [0, 2],
            [0, 0],
          ],
        ],
        'rings',
      ).length,
    ).toBeGreaterThan(0);
  });

  it('lets borders meet at their ends only', () => {
    const along: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
    ];
    expect(
      findCrossings(
        [
          along,
          [
            [2, 0],
            [3, 1],
          ],
        ],
        'lines',
      ),
    ).toEqual([]);
    expect(
      findCrossings(
        [
          along,
          [
            [1, 0],
            [1, 1],
          ],
        ],
        'lines',
      ),
    ).toContainEqual({ at: [1, 0], lines: [0, 1] });
  });

  it('stops when it has found as many as were asked for', () => {
    expect(findCrossings([square, shifted(1)], 'rings', 1)).toHaveLength(1);
  });

  it('finds of any segments the pairs that the plain definition finds', () => {
    const coordinate = fc.integer({ min: 0, max: 30 });
    const segment = fc.tuple(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 20 }), (segments) => {
        const pairs = segments.flatMap((s, i) => segments.slice(0, i).flatMap((t, j) => (cross(s, t) ? [`${j},${i}`] : [])));
        const found = new Set(findCrossings(segments, 'lines').map(({ lines }) => lines.toSorted((a, b) => a - b).join(',')));
        for (const pair of pairs) expect(found).toContain(pair);
        for (const pair of found) {
          const [s, t] = pair.split(',').map((index) => segments[Number(index)]);
          // What else is found can only be a touch or an overlap: then somebody's end is on the other's line.
          if (s && t && !cross(s, t)) expect([side(...s, t[0]), side(...s, t[1]), side(...t, s[0]), side(...t, s[1])]).toContain(0);
        }
      }),
    );
  });
});
