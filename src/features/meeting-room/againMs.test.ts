import { expect, it } from 'vitest';
import { againMs } from './againMs';

it('[MR8] what does not come is asked for ever less often, and never not at all', () => {
  expect([0, 1, 2].map(againMs)).toEqual([15_000, 30_000, 60_000]);
  let asked = 0;
  for (let at = 0, tries = 0; at < 4 * 3_600_000; at += againMs(tries), tries += 1) asked += 1;
  // A meeting of four hours.
  expect(asked).toBeLessThan(35);
  expect(againMs(2_000)).toBe(600_000);
});
