import { describe, expect, it } from 'vitest';
import { all, lookAt, smallBody } from './body.fixture';
import { addKnown } from '../../../contract/rules/addKnown';
import { addMonths, cellsIn, leavesOf, OWN, type BudgetBody } from '../../../contract/rules/budgetBook';
import { toCurve } from './curve';
import { toGap } from './gap';
import { areaRows, itemRows } from './parts';
import { standingOf } from './standing';

/** A repeatable stream of whole numbers below `most`. */
const drawFrom = (seed: number) => (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
const anyBody = (seed: number, year: number): BudgetBody => {
  const draw = drawFrom(seed);
  const areas = ['03646', '03650', '03655', '03660', null];
  const leaves = ['a', 'b', 'c', 'd', 'e'];
  const cells = leaves.flatMap((item) =>
    areas
      .filter(() => draw(5) > 0)
      .map((area) => ({
        item,
        area,
        estimate: draw(4) === 0 ? null : draw(1e9) * 97,
        months: Array.from({ length: 12 }, (_, at) => (at > 7 || draw(6) === 0 ? null : draw(1e9) * 131 - 1e8)),
      })),
  );
  return smallBody(year, {
    lastMonth: `${year}-08`,
    items: [
      { code: 'g', book: 'revenue', name: 'g', parent: null, inTotal: true },
      ...leaves.map((code, at) => ({ code, book: 'revenue' as const, name: code, parent: at < 3 ? 'g' : null, inTotal: at !== 4 })),
    ],
    estimates: leaves
      .filter(() => draw(4) > 0)
      .map((item) => ({ item, level: 'council', decidedOn: '2025-12-09', amount: draw(1e9) * 91, document: 'x', provenance: 'simulated' })),
    cells,
  });
};

describe.each(Array.from({ length: 40 }, (_, seed) => seed * 7_919 + 11))('[MN2] every cut adds up (seed %i)', (seed) => {
  const look = lookAt(anyBody(seed, 2026), anyBody(seed + 1, 2025));
  const whole = standingOf(look, all);
  const sum = (rows: readonly (number | null)[]) => addKnown(rows);
  it('items to the whole, in every area', () => {
    for (const area of [null, '03646', '03660', OWN]) {
      const rows = itemRows(look, { book: 'revenue', area }).filter(({ inTotal }) => inTotal);
      const of = standingOf(look, { ...all, area });
      expect(sum(rows.map(({ done }) => done))).toBe(of.done);
      expect(sum(rows.map(({ closed }) => closed))).toBe(of.closed);
      expect(sum(rows.map(({ before }) => before))).toBe(of.before);
    }
  });
  it('areas and what the province manages itself to the whole, of every item', () => {
    for (const item of [null, 'g', 'a', 'd']) {
      const rows = areaRows(look, { book: 'revenue', item }, new Map());
      expect(sum(rows.map(({ done }) => done))).toBe(standingOf(look, { ...all, item }).done);
    }
  });
  it('months to the year', () => {
    const last = toCurve(look, all, null).findLast(({ value }) => value !== null);
    expect(last?.value ?? null).toBe(whole.done);
    const leaves = leavesOf(look.now, 'revenue', true).map(({ code }) => addMonths(cellsIn(look.now, { ...all, item: code })));
    expect(sum(leaves.map((months) => sum(months)))).toBe(sum(addMonths(cellsIn(look.now, all))));
  });
  it('what the items add to the gap', () => {
    for (const against of ['path', 'before'] as const) {
      const gap = toGap(look, all, against);
      if (gap) expect(sum(gap.steps.map(({ amount }) => amount))).toBe(gap.total);
      else expect(against === 'path' ? whole.gap : whole.before).toBeNull();
    }
  });
});
