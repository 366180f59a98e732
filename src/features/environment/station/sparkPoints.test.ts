import { expect, it } from 'vitest';
import type { Stretch } from '../../../../contract/feeds/stations';
import { sparkPoints } from './sparkPoints';

const reading = (second: number, value: number | null): Stretch => [second, value, value, value, 1, value === null ? 0 : 1, 0];

it('[MB4] the small line of an alarm keeps the worst of each stretch on the side of its limit, and its gaps', () => {
  const day = [reading(0, 10), reading(60, 182), reading(120, 11), reading(180, null), reading(240, null)];
  expect(sparkPoints(day, true, 3)).toEqual([
    { at: 0, value: 182 },
    { at: 120_000, value: 11 },
    { at: 240_000, value: null },
  ]);
  expect(sparkPoints(day, false, 3)[0]).toEqual({ at: 0, value: 10 });
  expect(sparkPoints([], true)).toEqual([]);
});
