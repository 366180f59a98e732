import { describe, expect, it } from 'vitest';
import { metric } from './metric';

describe('a metric beside its floor and its aim', () => {
  it('tells the ratio of the value to the floor', () => {
    expect(metric({ name: 'a', value: 80, unit: 'req/s', floor: 100 })).toMatchObject({ ratio: 0.8, aim: null, ok: null });
  });

  it('holds the value to the aim, the bound itself included', () => {
    const held = (value: number) => metric({ name: 'a', value, unit: 'ms', aim: { most: 100 } }).ok;
    expect([held(99), held(100), held(100.1)]).toEqual([true, true, false]);
  });

  it('holds the ratio to the aim where the aim is one of ratio', () => {
    const held = (value: number) => metric({ name: 'a', value, unit: '', floor: 10, aim: { least: 0.8, of: 'ratio' } }).ok;
    expect([held(8), held(7.9)]).toEqual([true, false]);
  });

  it('never lets pass what was not seen: no number, or a ratio without a floor', () => {
    expect(metric({ name: 'a', value: Number.NaN, unit: 'ms', aim: { most: 100 } }).ok).toBe(false);
    expect(metric({ name: 'a', value: 1, unit: 'ms', aim: { most: 2, of: 'ratio' } })).toMatchObject({ ratio: null, ok: false });
    expect(metric({ name: 'a', value: 1, unit: 'ms', floor: 0, aim: { most: 2, of: 'ratio' } })).toMatchObject({ ratio: null, ok: false });
  });
});
