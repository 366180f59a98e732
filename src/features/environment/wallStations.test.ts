import { describe, expect, it } from 'vitest';
import { evenColumns } from './evenColumns';
import type { Condition } from './model';
import { worstFirst } from './wallStations';

const station = (id: string, ...keys: string[]) => ({ id, name: id, keys });

describe('the stations of a wall', () => {
  it('put first what is worst, and count how much of a station it is', () => {
    const conditions = new Map<string, Condition>([
      ['a/1', 'good'],
      ['b/1', 'good'],
      ['b/2', 'error'],
      ['c/1', 'dead'],
    ]);
    const shown = worstFirst([station('a', 'a/1'), station('b', 'b/1', 'b/2'), station('c', 'c/1')], conditions);
    expect(shown.map(({ station: { id }, worst, count, total }) => [id, worst, count, total])).toEqual([
      ['c', 'dead', 1, 1],
      ['b', 'error', 1, 2],
      ['a', 'good', 1, 1],
    ]);
  });
});

describe('the stations at which something goes on', () => {
  it('[AL9] come before all others, the most urgent first, so that a wall without room for all cuts none of them off first', () => {
    const conditions = new Map<string, Condition>([
      ['a/1', 'good'],
      ['b/1', 'good'],
      ['c/1', 'dead'],
      ['d/1', 'good'],
    ]);
    const stations = [station('a', 'a/1'), station('b', 'b/1'), station('c', 'c/1'), station('d', 'd/1')];
    const shown = worstFirst(stations, conditions, ['d', 'b', 'gone']);
    expect(shown.map(({ station: { id } }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('the columns of stations on a wall', () => {
  it('leave no hole that fewer columns would not have, in no more rows than need be', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((fit) => evenColumns(6, fit))).toEqual([1, 2, 3, 3, 3, 6, 6]);
    expect(evenColumns(0, 4)).toBe(1);
    expect(evenColumns(7, 0)).toBe(1);
  });
});
