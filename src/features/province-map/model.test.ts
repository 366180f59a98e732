import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, gapClasses, niceStep, sizeClasses } from '../../map/classes';
import { mapSimulated, toMapTable } from './model';

const areas = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: `Xã ${code}` }));
const value = (area: string, deviation: number | null, met: boolean | null = deviation === null ? null : deviation >= 0) => ({
  area,
  value: deviation === null ? null : 50 + deviation,
  path: deviation === null ? null : 50,
  deviation,
  met,
});

describe('the classes of a map', () => {
  it('divide those behind from those who keep the path at exactly zero', () => {
    const classes = gapClasses([-30, 5]);
    expect(classOf(classes, -0.001)?.tone).toBe('below1');
    expect(classOf(classes, 0)?.tone).toBe('level');
  });
  it('hold every number in exactly one class', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (numbers) => {
        for (const classes of [gapClasses(numbers), sizeClasses(numbers)])
          for (const n of numbers)
            expect(classes.filter(({ from, to }) => (from === null || n >= from) && (to === null || n < to))).toHaveLength(1);
      }),
    );
  });
  it('leave nobody out of the farthest class when anybody is behind, and of values none is above all there is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 2 }), (sizes) => {
        const gaps = sizes.map((size) => -size);
        expect(gaps.map((gap) => classOf(gapClasses(gaps), gap)?.tone)).toContain('below3');
        const top = sizeClasses(sizes).at(-1);
        expect(sizes.some((size) => size >= (top?.from ?? 0))).toBe(true);
      }),
    );
  });
  it('have round bounds', () => {
    expect(niceStep(9.3)).toBe(10);
    expect(niceStep(0.21)).toBe(0.25);
    expect(gapClasses([-27.8]).map(({ from }) => from)).toEqual([null, -20, -10, 0, 10]);
  });
  it('of equal values are one class', () => expect(sizeClasses([7, 7])).toEqual([{ tone: 'size3', from: null, to: null }]));
});

describe('the table of the map', () => {
  it('shows the distance from the path where there is one, names the farthest behind and counts every area once', () => {
    const table = toMapTable({
      areas,
      values: [value('A', -20), value('B', 3), value('C', -1), value('D', null)],
      direction: 'up',
      layer: null,
    });
    expect(table.layer).toBe('path');
    expect(table.laggards.map(({ code }) => code)).toEqual(['A', 'C']);
    expect(table.behind).toBe(2);
    expect(table.missing).toBe(1);
    expect(table.bands.reduce((sum, { count }) => sum + count, table.missing)).toBe(areas.length);
    expect(table.order).toEqual(['A', 'C', 'B', 'D']);
  });
  it('never takes a missing figure for zero', () => {
    const { rows } = toMapTable({ areas, values: [value('A', 0)], direction: 'up', layer: null });
    expect(rows.find(({ code }) => code === 'B')).toMatchObject({ value: null, gap: null, shown: null, band: null, rank: null });
  });
  it('holds a bound that must be exceeded for not kept by reaching it', () => {
    const { rows, behind } = toMapTable({ areas, values: [value('A', 0, false), value('B', 0, true)], direction: 'up', layer: 'path' });
    expect(rows.map(({ band }) => band?.tone)).toEqual(['below1', 'level', undefined, undefined]);
    expect(behind).toBe(1);
  });
  it('ranks the lowest value first where less is better, and equals alike', () => {
    const values = [10, 30, 10, 20].map((n, at) => ({ area: areas[at]?.code ?? '', value: n, path: null, deviation: null, met: null }));
    expect(toMapTable({ areas, values, direction: 'down', layer: 'path' })).toMatchObject({
      layer: 'value',
      rows: [{ rank: 1 }, { rank: 4 }, { rank: 1 }, { rank: 3 }],
    });
  });
});

it('[EX4] a map is simulated as far as its areas and its stations are', () => {
  const table = (own?: 'simulated') =>
    toMapTable({
      areas,
      values: [value('A', 1), { ...value('B', 2), ...(own ? { provenance: own } : {}) }],
      direction: 'up',
      layer: null,
      provenance: 'imported',
    });
  expect(mapSimulated(table(), [])).toBe(false);
  expect(mapSimulated(table('simulated'), [])).toBe('partly');
  expect(mapSimulated(table(), ['simulated'])).toBe('partly');
  expect(mapSimulated(toMapTable({ areas, values: [value('A', 1)], direction: 'up', layer: null, provenance: 'simulated' }), [])).toBe(
    true,
  );
});
