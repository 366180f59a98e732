import { expect, it } from 'vitest';
import { ranksOf } from './ranks';

const values = new Map([
  ['a', 80],
  ['b', 90],
  ['c', 80.004],
  ['d', null],
  ['e', 70],
]);

it('places are shared by those who look the same and counted on after them; what has no value has no place', () =>
  expect([...ranksOf(values, 2)]).toEqual([
    ['b', { rank: 1, isShared: false }],
    ['a', { rank: 2, isShared: true }],
    ['c', { rank: 2, isShared: true }],
    ['e', { rank: 4, isShared: false }],
  ]));

it('places are those of the figures as written: more decimals part them', () =>
  expect([...ranksOf(values, 3)].map(([key, { rank }]) => [key, rank])).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
    ['e', 4],
  ]));
