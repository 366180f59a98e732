import { describe, expect, it } from 'vitest';
import { curveOf } from './curve';
import type { Cut } from './cut';
import { denominatorAt, denominatorsOf } from './denominator';
import { progressOf } from './progress';
import { sumOf } from './sums';
import { BILLION, billions, knownYear as known } from './year.fixture';

const whole: Cut = {};

describe('the denominator', () => {
  const year = known();
  const sums = sumOf(year.lines, whole);
  it('[MN3] of the whole province is any plan that was decided, each with its amount and day', () =>
    expect(denominatorsOf(year, whole, sums)).toEqual([
      { kind: 'prime-minister', amount: 500 * BILLION, decidedOn: '2026-01-05', document: 'QĐ TTg mẫu' },
      { kind: 'allocated', amount: 450 * BILLION, decidedOn: '2026-03-10', document: 'NQ mẫu 2' },
    ]));
  it('[MN3] of a part is only what was allocated in detail, with the newest day among its lines', () => {
    const cut = { source: 'dat' };
    expect(denominatorsOf(year, cut, sumOf(year.lines, cut))).toEqual([
      { kind: 'allocated', amount: 100 * BILLION, decidedOn: '2026-03-10', document: null },
    ]);
  });
  it('[MN3] of a month before a decision is the plan before it', () =>
    expect(denominatorAt(year, 'allocated', sums, 0)).toMatchObject({ amount: 400 * BILLION, decidedOn: '2026-01-20' }));
  it('[MN4] of a ledger that has plans and no projects is the plan as it was published', () => {
    const bare = known({ projects: [], lines: [], lastMonth: null });
    expect(denominatorsOf(bare, whole, sumOf(bare.lines, whole)).map(({ kind }) => kind)).toEqual(['prime-minister', 'allocated']);
  });
});

describe('how a cut stands', () => {
  const stand = (change: Parameters<typeof known>[0] = {}) => {
    const year = known(change);
    const sums = sumOf(year.lines, whole);
    const of = denominatorAt(year, 'allocated', sums, year.last);
    if (!of) throw new Error('no denominator');
    return progressOf(year, sums, of);
  };
  it('[MN7] between two steps the path is the straight line, and says so', () => {
    const { rate, path, gap } = stand();
    expect(path).toEqual({ percent: 25, isStep: false });
    expect(rate).toBeCloseTo(50 / 4.5, 9);
    expect(gap).toBeCloseTo(50 / 4.5 - 25, 9);
  });
  it('each step that is to come tells what every month until then must pay out', () =>
    expect(stand().targets.map(({ month, monthsLeft, perMonth }) => [month, monthsLeft, Math.round(perMonth / BILLION)])).toEqual([
      ['2026-06', 2, 76],
      ['2027-01', 9, 44],
    ]));
  it('[MN5] a month under way still has money to pay out, and is no part of the pace', () => {
    const open = stand({ provisional: true });
    expect(open.targets[0]?.monthsLeft).toBe(3);
    expect(open.pace).toBe(10 * BILLION);
    expect(stand().pace).toBe((50 * BILLION) / 3);
  });
  it('a step that is reached asks for nothing more', () =>
    expect(stand({ path: [{ month: '2026-05', percent: 10, basis: 'b', provenance: 'simulated' }] }).targets[0]).toMatchObject({
      perMonth: 0,
      isReached: true,
    }));
});

describe('the curve', () => {
  it('adds up to the newest month, shows the path of the plan that held, and knows steps from the line between', () => {
    const year = known();
    const curve = curveOf(year, sumOf(year.lines, whole), 'allocated', null);
    expect(curve).toHaveLength(13);
    expect(billions(curve.map(({ done }) => done)).slice(0, 6)).toEqual([0, 15, 30, 50, null, null]);
    expect(curve[2]).toMatchObject({ isStep: true, path: 67.5 * BILLION, plan: 450 * BILLION });
    expect(curve[0]).toMatchObject({ isStep: false, path: 20 * BILLION, plan: 400 * BILLION });
  });
});
