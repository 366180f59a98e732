import { describe, expect, it } from 'vitest';
import { isTargetInForce } from './serviceTargets';

const always = { validFrom: null, validTo: null, supersededBy: null };

describe('whether a target holds in a month', () => {
  it.each([
    [{}, '2026-03', true],
    [{ validFrom: '2026-03-31' }, '2026-03', true],
    [{ validFrom: '2026-04-01' }, '2026-03', false],
    // Its last day is a day on which it holds.
    [{ validTo: '2026-03-01' }, '2026-03', true],
    [{ validTo: '2026-02-28' }, '2026-03', false],
    // Superseded: until its last day, and not at all where no day is known.
    [{ validTo: '2026-03-15', supersededBy: 'QĐ mới' }, '2026-03', true],
    [{ validTo: '2026-03-15', supersededBy: 'QĐ mới' }, '2026-04', false],
    [{ supersededBy: 'QĐ mới' }, '2026-03', false],
  ])('[DV4] %j in %s: %s', (change, month, holds) => expect(isTargetInForce({ ...always, ...change }, month)).toBe(holds));
});
