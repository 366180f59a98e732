import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOf, covers, fromWritten, isTheirs, liesWithin, ofParties, toWritten, type Belongs, type RowLimit } from './limits';

const AGENCIES = ['so-a', 'so-b', 'ubnd-03646'];
const AREAS = ['03646', '03700', '04000'];
const some = (codes: readonly string[]) => fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: null });
const limits = fc.array(
  fc
    .record({ agencies: some(AGENCIES), areas: some(AREAS) })
    .map(({ agencies, areas }): RowLimit => ({ agencies: agencies && new Set(agencies), areas: areas && new Set(areas) })),
  { maxLength: 3 },
);
const row: fc.Arbitrary<Belongs> = fc.record({
  agencies: fc.oneof(fc.constant('everyone' as const), fc.subarray(AGENCIES)),
  areas: fc.oneof(fc.constant('province' as const), fc.subarray(AREAS)),
});
const whole: RowLimit = { agencies: null, areas: null };

describe('limits of rows', () => {
  it('[RW1] let nothing in that no limit names, and nothing at all where there is none', () => {
    fc.assert(
      fc.property(limits, row, (given, of) => {
        const named = given.some(
          ({ agencies, areas }) =>
            (agencies === null || of.agencies === 'everyone' || of.agencies.some((each) => agencies.has(each))) &&
            (areas === null || of.areas === 'province' || of.areas.some((each) => areas.has(each))),
        );
        expect(liesWithin(given, of)).toBe(named);
        expect(liesWithin([], of)).toBe(false);
        expect(liesWithin([...given, whole], of)).toBe(true);
      }),
    );
  });

  it('[RW1] let nobody change what they do not see, nor what is the whole province’s', () => {
    fc.assert(
      fc.property(limits, row, (given, of) => {
        if (isTheirs(given, of)) expect(liesWithin(given, of)).toBe(true);
        const narrow = given.filter(({ agencies, areas }) => agencies !== null && areas !== null);
        if (of.agencies === 'everyone' || of.areas === 'province') expect(isTheirs(narrow, of)).toBe(false);
      }),
    );
  });

  it('[RW7] cover others only where all is seen that those see', () => {
    fc.assert(
      fc.property(limits, limits, row, (outer, inner, of) => {
        if (covers(outer, inner) && liesWithin(inner, of)) expect(liesWithin(outer, of)).toBe(true);
        expect(covers(inner, inner)).toBe(true);
      }),
    );
    const [lan, minh] = [fromWritten([{ agencies: ['so-a'], areas: null }]), fromWritten([{ agencies: null, areas: ['03646'] }])];
    expect([covers(lan, minh), covers([whole], lan), covers(lan, [whole])]).toEqual([false, true, false]);
  });

  it('[RW3] have one form, whatever order they were granted in', () => {
    fc.assert(
      fc.property(limits, (given) => {
        const turned = given
          .map(({ agencies, areas }) => ({
            agencies: agencies && new Set([...agencies].toReversed()),
            areas: areas && new Set([...areas].toReversed()),
          }))
          .toReversed();
        expect(toWritten(turned)).toEqual(toWritten(given));
        expect(toWritten(fromWritten(toWritten(given)))).toEqual(toWritten(given));
      }),
    );
  });

  it('[RW2] tell of work by whom it charges: a committee’s lies in its commune, a department’s in none, nobody’s is nobody’s', () => {
    expect(ofParties(['so-a', 'ubnd-03646', null])).toEqual({ agencies: ['so-a', 'ubnd-03646'], areas: ['03646'] });
    expect(ofParties(['so-a'])).toEqual({ agencies: ['so-a'], areas: [] });
    expect([areasOf(null), areasOf('14'), areasOf('03646')]).toEqual([[], 'province', ['03646']]);
    expect(liesWithin(fromWritten([{ agencies: null, areas: ['03646'] }]), ofParties(['so-a']))).toBe(false);
  });
});
