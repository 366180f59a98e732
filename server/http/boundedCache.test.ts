import { expect, it } from 'vitest';
import { createBoundedCache } from './boundedCache';

it('never weighs more than its bound, and gives up what was used longest ago', () => {
  const cache = createBoundedCache<number>(100);
  for (const key of ['a', 'b', 'c']) cache.put(key, 1, 30);
  expect(cache.get('a')).toBe(1);
  cache.put('d', 2, 40);
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.get('d')]).toEqual([1, null, 1, 2]);
  expect([cache.bytes(), cache.size()]).toEqual([100, 3]);
});

it('weighs a value that is put again once, and keeps nothing that is heavier than all it may hold', () => {
  const cache = createBoundedCache<number>(100);
  for (let n = 0; n < 50; n += 1) cache.put('a', n, 10 + n);
  expect([cache.get('a'), cache.bytes()]).toEqual([49, 59]);
  cache.put('b', 1, 101);
  expect([cache.get('b'), cache.bytes()]).toEqual([null, 59]);
  // A heavier answer to the same question does not leave the old one behind.
  cache.put('a', 50, 101);
  expect([cache.get('a'), cache.bytes(), cache.size()]).toEqual([null, 0, 0]);
});

it('stays in its bound whatever is put and asked for', () => {
  const cache = createBoundedCache<number>(1_000);
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let n = 0; n < 5_000; n += 1) {
    if (random(3) === 0) cache.get(`${random(60)}`);
    else cache.put(`${random(60)}`, n, random(400));
    expect(cache.bytes()).toBeLessThanOrEqual(1_000);
  }
});
