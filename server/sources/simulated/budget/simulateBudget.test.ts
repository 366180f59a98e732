import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUDGET_ITEMS } from '../../../../contract/rules/budgetItems';
import type { BudgetRows, MonthRow } from '../../money/budgetRows';
import { nextDay } from '../calendar';
import { noiseOf } from '../noise';
import { readSimulationParameters } from '../readParameters';
import { simulateBudget } from './simulateBudget';

const { money } = await readSimulationParameters('data');
const made = (seed = 'kiểm thử') => simulateBudget(noiseOf(seed), money.budget, money.areas);
const book = made();
const ANCHOR = '2026-11-21';
const history = book.dueOn(ANCHOR, ANCHOR);
const itemOf = new Map(BUDGET_ITEMS.map((item) => [item.code, item]));

const daysTo = (anchor: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = anchor; day <= last; day = nextDay(day)) days.push(day);
  return days;
};
const standing = (of: readonly BudgetRows[]): Map<string, MonthRow> =>
  new Map(of.flatMap(({ months = [] }) => months).map((row) => [[row.year, row.month, row.item, row.area].join('/'), row]));
const sum = (rows: readonly { amount: number | null }[]): number => rows.reduce((all, { amount }) => all + (amount ?? 0), 0);
const BILLION = 1_000_000_000;

describe('the simulated budget', () => {
  it('[SM1] is a function of seed, anchor and day: told up to a later day it begins with what was told up to an earlier one', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(30), (start, days) => {
        const anchor = new Date(Date.UTC(2026, 5, 1 + start)).toISOString().slice(0, 10);
        const all = daysTo(anchor, new Date(Date.UTC(2026, 5, 1 + start + days)).toISOString().slice(0, 10));
        const again = made();
        // The last day is asked for first: no call may depend on one before it.
        const backwards = all.toReversed().map((day) => again.dueOn(anchor, day));
        expect(JSON.stringify(backwards.toReversed()) === JSON.stringify(all.map((day) => book.dueOn(anchor, day)))).toBe(true);
      }),
      { numRuns: 2 },
    );
  });

  it('[SM1] comes to the same figures wherever in a year it was anchored', () => {
    const early = standing(daysTo('2026-09-10', '2026-10-15').map((day) => book.dueOn('2026-09-10', day)));
    const late = standing([book.dueOn('2026-10-15', '2026-10-15')]);
    expect([...late].filter(([key, row]) => early.get(key)?.amount !== row.amount)).toEqual([]);
    expect(late.size).toBe(early.size);
  });

  it('[SM2] is told as it always was: another way of making it is another method, beside this one', () => {
    const own = made('son-la');
    const text = JSON.stringify(daysTo(ANCHOR, '2027-01-05').map((day) => own.dueOn(ANCHOR, day)));
    expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
      `"3570379bc19a9f336dc2bdb6874ab6bc87817e7a0bd6f019895512837b9a0ab2"`,
    );
  });

  it('hits what was published of 2025 to the đồng: 4.522 tỷ within the area and 25.188 in all by the end of October, of an estimate of 4.500, of 21.532 and of 21.218', () => {
    const revenue = (history.months ?? []).filter(
      ({ year, month, item }) => year === 2025 && month <= 10 && itemOf.get(item)?.book === 'revenue',
    );
    expect(sum(revenue.filter(({ item }) => itemOf.get(item)?.inTotal))).toBe(4522 * BILLION);
    expect(sum(revenue)).toBe(25_188 * BILLION);
    const council = (history.estimates ?? []).filter(({ year, level }) => year === 2025 && level === 'council');
    const of = (name: 'revenue' | 'expenditure', inTotal: boolean) =>
      sum(council.filter(({ item }) => itemOf.get(item)?.book === name && itemOf.get(item)?.inTotal === inTotal));
    expect(of('revenue', true)).toBe(4500 * BILLION);
    expect(of('revenue', true) + of('revenue', false)).toBe(21_532 * BILLION);
    expect(of('expenditure', true)).toBe(21_218 * BILLION);
    const central = (history.estimates ?? []).filter(
      ({ year, level, item }) => year === 2025 && level === 'central' && itemOf.get(item)?.inTotal,
    );
    const done = 4522 * BILLION;
    const percentOf = (estimate: number) => Math.round((done / estimate) * 1000) / 10;
    expect(percentOf(sum(central.filter(({ item }) => itemOf.get(item)?.book === 'revenue')))).toBe(109);
    expect(percentOf(4500 * BILLION)).toBe(100.5);
  });

  it('[MN2] gives the areas and the province, at every version, together what the council gave of the item', () => {
    const { estimates = [], cellEstimates = [] } = history;
    const days = [...new Set(cellEstimates.map(({ year, decidedOn }) => `${year} ${decidedOn}`))];
    expect(days.length).toBeGreaterThan(3);
    for (const of of days) {
      const [year, day] = [Number(of.slice(0, 4)), of.slice(5)];
      for (const item of new Set(cellEstimates.filter((row) => row.year === year).map((row) => row.item))) {
        const newest = new Map<string, number>();
        for (const row of cellEstimates)
          if (row.year === year && row.item === item && row.decidedOn <= day) newest.set(`${row.area}`, row.amount ?? 0);
        const council = estimates
          .filter((row) => row.year === year && row.item === item && row.level === 'council' && row.decidedOn <= day)
          .at(-1);
        expect(
          [...newest.values()].reduce((all, amount) => all + amount, 0),
          `${of} ${item}`,
        ).toBe(council?.amount);
      }
    }
  });

  it('is whole đồng, never below nothing, never twice of one place on a day, and of an area only once it stood', () => {
    for (const day of daysTo(ANCHOR, '2026-12-09')) {
      const { months = [] } = book.dueOn(ANCHOR, day);
      expect(new Set(months.map(({ year, month, item, area }) => [year, month, item, area].join('/'))).size).toBe(months.length);
      expect(months.every(({ amount }) => Number.isSafeInteger(amount) && (amount ?? -1) >= 0)).toBe(true);
      expect(months.some(({ area, year, month }) => area !== null && (year < 2025 || (year === 2025 && month < 7)))).toBe(false);
      expect(months.every(({ observedAt }) => Date.parse(observedAt ?? '') <= Date.parse(`${day}T17:00:00+07:00`))).toBe(true);
    }
  });

  it('has some areas ahead of their estimate and some behind', () => {
    const isRevenue = ({ year, item }: { year: number; item: string }) => year === 2026 && itemOf.get(item)?.book === 'revenue';
    const done = (history.months ?? []).filter((row) => isRevenue(row) && row.month <= 10);
    const given = (history.cellEstimates ?? []).filter(isRevenue);
    const rates = money.areas.map(
      ({ code }) => sum(done.filter(({ area }) => area === code)) / sum(given.filter(({ area }) => area === code)),
    );
    expect(rates.filter((rate) => rate > 0.9).length).toBeGreaterThan(10);
    expect(rates.filter((rate) => rate < 0.9).length).toBeGreaterThan(10);
  });

  it('[MN3] gives the estimates of a year before it begins, and raises one item within it', () => {
    const decided = daysTo(ANCHOR, '2026-12-12').flatMap((day) => (day === ANCHOR ? [] : (book.dueOn(ANCHOR, day).estimates ?? [])));
    expect(new Set(decided.map(({ year, decidedOn }) => `${year} ${decidedOn}`))).toEqual(new Set(['2027 2026-12-04', '2027 2026-12-09']));
    const raised = (history.estimates ?? []).filter(({ year, item, level }) => year === 2026 && item === 'dau-tu' && level === 'council');
    expect(raised.map(({ decidedOn }) => decidedOn)).toEqual(['2025-12-09', '2026-07-15']);
    expect(raised[1]?.amount).toBeGreaterThan(raised[0]?.amount ?? 0);
  });
});
