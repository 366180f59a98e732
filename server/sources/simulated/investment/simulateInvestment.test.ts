import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { polygonsOf, areaGeometry, type Position, type Ring } from '../../../../contract/geometry';
import { planMonths } from '../../../../contract/rules/disbursement';
import type { InvestmentRows } from '../../money/investmentRows';
import { nextDay } from '../calendar';
import { noiseOf } from '../noise';
import { readSimulationParameters } from '../readParameters';
import { shareOut } from './shareOut';
import { simulateInvestment } from './simulateInvestment';

const { money } = await readSimulationParameters('data');
const book = (seed = 'kiểm thử') => simulateInvestment(noiseOf(seed), money.investment, money.areas);
const simulated = book();
const ANCHOR = '2026-11-21';
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

const told = (anchor: string, last: string, of = simulated): InvestmentRows[] => {
  const days: InvestmentRows[] = [];
  for (let day = anchor; day <= last; day = nextDay(day)) days.push(of.dueOn(anchor, day));
  return days;
};
const keyed = <R>(rows: readonly R[], keyOf: (row: R) => unknown): Map<string, R> =>
  new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
/** What stands at the end of a history: of each key what was told last. */
const standing = (days: readonly InvestmentRows[]) => ({
  projects: keyed(
    days.flatMap(({ projects = [] }) => projects),
    ({ code }) => code,
  ),
  plans: keyed(
    days.flatMap(({ plans = [] }) => plans),
    ({ kind, decidedOn }) => [kind, decidedOn],
  ),
  allocations: keyed(
    days.flatMap(({ allocations = [] }) => allocations),
    (row) => [row.project, row.capitalSource, row.decidedOn],
  ),
  months: keyed(
    days.flatMap(({ months = [] }) => months),
    (row) => [row.year, row.project, row.capitalSource, row.month],
  ),
  steps: keyed(
    days.flatMap(({ steps = [] }) => steps),
    ({ month }) => month,
  ),
});
const text = (of: ReturnType<typeof standing>): string => JSON.stringify(Object.values(of).map((rows) => [...rows].toSorted()));
const paidBy = ({ months = [] }: InvestmentRows, year: number, month: number): number =>
  months.filter((row) => row.year === year && row.month <= month).reduce((sum, { disbursed }) => sum + disbursed, 0);
const heldOn = ({ allocations = [] }: InvestmentRows, year: number, day: string): number => {
  const held = keyed(
    allocations.filter((row) => row.year === year && row.decidedOn <= day),
    ({ project, capitalSource }) => [project, capitalSource],
  );
  return [...held.values()].reduce((sum, { amount }) => sum + amount, 0);
};
const rounded = (value: number): number => Math.round(value * 100) / 100;

const isIn = ([x, y]: Position, ring: Ring): boolean => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i] ?? [0, 0], ring[j] ?? [0, 0]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

describe('simulated public investment', () => {
  const history = simulated.dueOn(ANCHOR, ANCHOR);

  it('[SM1] is a function of seed, anchor and day, whatever was asked for before', () => {
    const again = book();
    again.dueOn('2027-03-01', '2027-03-02');
    expect(JSON.stringify(told(ANCHOR, '2026-12-03', again)) === JSON.stringify(told(ANCHOR, '2026-12-03'))).toBe(true);
  });
  it('[SM1] comes to the same figures wherever in a year it was anchored', () => {
    for (const [early, late] of [
      ['2026-01-02', '2026-03-21'],
      ['2026-08-30', '2026-11-22'],
    ] as const)
      expect(text(standing(told(early, late))) === text(standing(told(late, late))), `${early} ${late}`).toBe(true);
  });
  it('[SM2] is told as it always was: another way of making it is another method, beside this one', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify(told(ANCHOR, '2027-02-03', book('son-la'))))
      .digest('hex');
    expect(hash).toMatchInlineSnapshot(`"5dda92be283ab9268dc5d7986b9116069b29e591e34b40d3e8f978e6b6ee0d0d"`);
  });
  it('[SM5] says in every row that it is simulated, but for what was published, and in every invented name', () => {
    const rows = [...(history.projects ?? []), ...(history.allocations ?? []), ...(history.months ?? []), ...(history.steps ?? [])];
    expect(rows.every(({ provenance, source }) => provenance === 'simulated' && /mô phỏng/u.test(source))).toBe(true);
    expect((history.plans ?? []).filter(({ provenance }) => provenance === 'published')).toEqual([
      expect.objectContaining({ kind: 'prime-minister', amount: 6_599_735 * MILLION, carriedOver: 297_161 * MILLION }),
    ]);
    expect((history.plans ?? []).every(({ provenance, document }) => provenance === 'published' || /mô phỏng/u.test(document))).toBe(true);
    expect((history.projects ?? []).every(({ body }) => /mẫu/u.test(body.name) && /mẫu/u.test(body.owner.name))).toBe(true);
  });

  it('[MN2] meets the published totals of 2025 to the đồng at the end of a month, and lies between them within one', () => {
    expect(paidBy(history, 2025, 7)).toBe(1_872 * BILLION);
    const published = [
      [3, 600.548, 4],
      [5, 1_297, 6],
      [10, 3_563, 11],
    ] as const;
    for (const [before, amount, after] of published) {
      expect(paidBy(history, 2025, before)).toBeLessThan(amount * BILLION);
      expect(paidBy(history, 2025, after)).toBeGreaterThan(amount * BILLION);
    }
    const plans = (history.plans ?? []).filter(({ kind, year }) => kind === 'prime-minister' && year === 2025);
    const assigned = (day: string): number => plans.findLast(({ decidedOn }) => decidedOn <= day)?.amount ?? Number.NaN;
    expect(assigned('2025-04-23')).toBe(297_161 * MILLION + 6_302_574 * MILLION);
    // The published shares, of the denominators that they name.
    expect(rounded((100 * 600_548 * MILLION) / assigned('2025-04-23'))).toBe(9.1);
    expect(rounded((100 * 600_548 * MILLION) / heldOn(history, 2025, '2025-04-23'))).toBe(10.6);
    expect(rounded((100 * 1_872 * BILLION) / assigned('2025-07-31'))).toBe(28.25);
    expect(rounded((100 * 1_872 * BILLION) / heldOn(history, 2025, '2025-07-31'))).toBe(30.51);
    expect(rounded((100 * paidBy(history, 2025, 9)) / assigned('2025-09-30'))).toBe(41.97);
    expect(rounded((100 * 3_563 * BILLION) / assigned('2025-11-13'))).toBe(47.8);
  });
  it('[MN2] shares every plan out among the projects to the đồng, with what was carried over', () => {
    for (const { decidedOn, amount, carriedOver } of money.investment.published['2025']?.allocated ?? []) {
      expect(heldOn(history, 2025, decidedOn)).toBe(amount * MILLION);
      expect(carriedOver).toBe(297_161);
    }
    const first = (history.allocations ?? []).filter(({ decidedOn }) => decidedOn === '2025-01-15');
    expect(first.reduce((sum, { carriedOver }) => sum + carriedOver, 0)).toBe(297_161 * MILLION);
  });
  it('is plausible: nobody pays out more than was allocated, no sum falls, no more is recovered than was advanced', () => {
    for (const row of history.months ?? []) {
      expect(Math.min(row.disbursed, row.advanced, row.recovered)).toBeGreaterThanOrEqual(0);
      expect(row.advanced).toBeLessThanOrEqual(row.disbursed);
    }
    const lines = new Map<string, { paid: number; open: number }>();
    for (const row of (history.months ?? []).toSorted((a, b) => a.month - b.month)) {
      const key = JSON.stringify([row.year, row.project, row.capitalSource]);
      const { paid, open } = lines.get(key) ?? { paid: 0, open: 0 };
      const end = planMonths(row.year)[row.month - 1] ?? '';
      const held = (history.allocations ?? []).findLast(
        (each) =>
          each.year === row.year &&
          each.project === row.project &&
          each.capitalSource === row.capitalSource &&
          each.decidedOn <= `${end}-31`,
      );
      expect(paid + row.disbursed).toBeLessThanOrEqual(held?.amount ?? 0);
      expect(open + row.advanced - row.recovered).toBeGreaterThanOrEqual(0);
      lines.set(key, { paid: paid + row.disbursed, open: open + row.advanced - row.recovered });
    }
    expect(lines.size).toBeGreaterThan(500);
  });
  it('has slow projects with an obstacle and projects that have paid nothing out, late in the year', () => {
    const now = standing([history]);
    const active = new Set([...now.allocations.values()].filter(({ year }) => year === 2026).map(({ project }) => project));
    const paid = new Set(
      [...now.months.values()].filter(({ year, disbursed }) => year === 2026 && disbursed > 0).map(({ project }) => project),
    );
    expect(active.size).toBeGreaterThan(235);
    expect(active.size - paid.size).toBeGreaterThan(5);
    expect([...now.projects.values()].filter(({ body }) => body.obstacles.some(({ until }) => until === null)).length).toBeGreaterThan(20);
  });
  it('puts the projects into the areas that they are said to stand in', () => {
    const collection = z.object({
      features: z.array(z.object({ properties: z.object({ code: z.string() }), geometry: areaGeometry })),
    });
    const { features } = collection.parse(JSON.parse(readFileSync('data/geo/boundaries.geojson', 'utf8')));
    const shapes = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
    const placed = (history.projects ?? []).filter(({ body }) => body.place !== null);
    expect(placed.length).toBeGreaterThan(150);
    const outside = placed.filter(({ body }) => {
      const shape = shapes.get(body.area ?? '');
      return !shape || !body.place || !polygonsOf(shape).some(([ring]) => ring && body.place && isIn(body.place, ring));
    });
    expect(outside.map(({ code, body }) => `${code} ${body.area}`)).toEqual([]);
  });
  it('[MN5] tells an open month as it goes, all of it on Mondays, and once more when it is over; January closes the year before', () => {
    const january = told('2027-01-04', '2027-02-01');
    // That day is a Monday too: the month that begins is told of beside those that end.
    const closing = (january.at(-1)?.months ?? []).filter(({ month }) => month !== 2);
    expect(new Set(closing.map(({ year, month }) => `${year}/${month}`))).toEqual(new Set(['2026/13', '2027/1']));
    expect(closing.every(({ observedAt }) => observedAt === '2027-02-01T00:00:00+07:00')).toBe(true);
    const monday = told(ANCHOR, '2026-11-23').at(-1)?.months ?? [];
    expect(monday.length).toBeGreaterThan(290);
    expect(monday.every(({ month, observedAt }) => month === 11 && observedAt === '2026-11-23T17:00:00+07:00')).toBe(true);
  });

  it('shares a whole number out in whole numbers, and leaves what somebody has no room for to the others', () => {
    expect(
      shareOut(10, [
        { weight: 1, room: 100 },
        { weight: 1, room: 100 },
        { weight: 1, room: 100 },
      ]),
    ).toEqual([4, 3, 3]);
    expect(
      shareOut(10, [
        { weight: 9, room: 2 },
        { weight: 1, room: 100 },
        { weight: 0, room: 100 },
      ]),
    ).toEqual([2, 8, 0]);
    expect(shareOut(10, [{ weight: 1, room: 3 }])).toEqual([3]);
  });
});
