import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedStates, statesOf } from './engine/areaStates';
import { boundsOf, fitProjection } from './mercator';
import { neighbourOf, type Direction } from './neighbour';
import { outlineOf } from './outline';
import { placeLabels } from './placeLabels';

const SIDE = 8;
/** A corner of a crooked net: neighbours share it exactly. */
const corner = (x: number, y: number): [number, number] => [
  103 + x * 0.2 + ((x * 7 + y * 3) % 5) * 0.02,
  20.5 + y * 0.2 + ((x * 5 + y * 11) % 7) * 0.015,
];
const areas = Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
  const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)];
  const label: [number, number] = [(corner(x, y)[0] + corner(x + 1, y + 1)[0]) / 2, (corner(x, y)[1] + corner(x + 1, y + 1)[1]) / 2];
  return { code: `${at}`, name: `${at}`, shortName: `${at}`, label, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
});

describe('the outline of the province', () => {
  it('is one closed line through the outer corners alone', () => {
    const [line, ...more] = outlineOf(areas.map(({ geometry }) => geometry));
    expect(more).toEqual([]);
    expect(line?.at(-1)).toEqual(line?.[0]);
    expect(line).toHaveLength(4 * SIDE + 1);
  });
  it('of two squares side by side leaves out the border between them', () => {
    const square = (x: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 1],
          [x, 0],
        ] as [number, number][],
      ],
    });
    const [line, ...more] = outlineOf([square(0), square(1)]);
    expect(more).toEqual([]);
    expect(line).toHaveLength(7);
  });
});

describe('walking by arrow keys', () => {
  it('reaches every unit from every other', () => {
    const [start] = areas;
    const reached = new Set([start?.code ?? '']);
    for (const code of reached)
      for (const direction of ['left', 'right', 'up', 'down'] satisfies Direction[]) {
        const next = neighbourOf(areas, code, direction);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(areas.length);
  });
  it('goes the way the key says', () => {
    for (const { code, label } of areas) {
      const east = areas.find((each) => each.code === neighbourOf(areas, code, 'right'));
      if (east) expect(east.label[0]).toBeGreaterThan(label[0]);
    }
  });
});

describe('a projection', () => {
  it('puts a box inside its frame, with its padding, and north above south', () => {
    const box = areas[0] ? boundsOf(areas[0].geometry) : ([0, 0, 1, 1] as const);
    const { place } = fitProjection([box[0], box[1], box[2], box[3]], 400, 300, 20);
    const [left, top] = place([box[0], box[3]]);
    const [right, bottom] = place([box[2], box[1]]);
    expect(Math.min(left, top, 400 - right, 300 - bottom)).toBeGreaterThanOrEqual(19.9);
    expect(top).toBeLessThan(bottom);
  });
});

describe('labels', () => {
  it('never touch one another, and of two that would the first in rank stays', () => {
    const box = fc.record({ x: fc.nat(300), y: fc.nat(300), width: fc.integer({ min: 5, max: 80 }), rank: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), (boxes) => {
        const labels = boxes.map(({ x, y, width, rank }, at) => ({ id: `${at}`, at: [x, y] as [number, number], width, height: 12, rank }));
        const placed = placeLabels(labels);
        const kept = labels.filter(({ id }) => placed.has(id));
        for (const a of kept)
          for (const b of kept)
            if (a !== b) expect(Math.abs(a.at[0] - b.at[0]) * 2 >= a.width + b.width || Math.abs(a.at[1] - b.at[1]) >= 12).toBe(true);
        const first = labels.toSorted((a, b) => a.rank - b.rank)[0];
        if (first) expect(placed.has(first.id)).toBe(true);
      }),
    );
  });
});

describe('feature states', () => {
  const scene = { areas, bbox: [0, 0, 1, 1] as [number, number, number, number], points: [], columns: [], focus: null, cursor: null };
  it('are set only where something changed', () => {
    const fill = (tone: 'level' | 'below3') => ({ value: 1, tone, text: '', rank: 0 });
    const before = statesOf({ ...scene, fills: new Map(areas.map(({ code }) => [code, fill('level')])) }, null);
    const now = statesOf({ ...scene, fills: new Map(areas.map(({ code }, at) => [code, fill(at === 3 ? 'below3' : 'level')])) }, null);
    expect(changedStates(new Map(), before)).toHaveLength(areas.length);
    expect(changedStates(before, before)).toEqual([]);
    expect(changedStates(before, now).map(([code]) => code)).toEqual([areas[3]?.code]);
  });
});
