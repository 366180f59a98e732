import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isSameJson } from './sameJson';

describe('isSameJson', () => {
  it('agrees with the deep comparison of Node on whatever JSON can say', () => {
    const pairs = fc.oneof(
      fc.tuple(fc.jsonValue(), fc.jsonValue()),
      fc.jsonValue().map((value) => [value, structuredClone(value)] as const),
    );
    fc.assert(fc.property(pairs, ([one, other]) => isSameJson(one, other) === isDeepStrictEqual(one, other)));
  });

  it('does not mind the order of keys, and does mind a list of another order, length or kind', () => {
    expect(isSameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(isSameJson([1, 2], [2, 1])).toBe(false);
    expect(isSameJson([1], [1, 2])).toBe(false);
    expect(isSameJson([], {})).toBe(false);
    expect(isSameJson({ a: undefined }, {})).toBe(false);
    expect(isSameJson(null, {})).toBe(false);
  });
});
