import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierFaults } from '../../../../contract/rules/dossierFaults';
import type { DossierRow, DossierRows } from '../../services/dossierRows';
import { lastDueDay, monthBefore, nextDay } from '../calendar';
import { readSimulationParameters } from '../readParameters';
import { simulateDossiers, type WholeCounts } from './dossiers';

const { services } = await readSimulationParameters('data');
const made = (seed = 'kiểm thử') => simulateDossiers(seed, services.dossiers, structuredClone(services.areas));
const book = made();
const FIRST = Date.UTC(2026, 6, 1);
const dayAt = (offset: number): string => new Date(FIRST + offset * 86_400_000).toISOString().slice(0, 10);
const daysTo = (anchor: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = anchor; day <= last; day = nextDay(day)) days.push(day);
  return days;
};
const placeOf = ({ unit, field, month }: DossierRow): string => JSON.stringify([unit, field, month]);
const standing = (history: readonly DossierRows[]) =>
  JSON.stringify([
    [...new Map(history.flatMap(({ dossiers = [] }) => dossiers.map((row) => [placeOf(row), row] as const)))].toSorted(),
    history.flatMap(({ procedures = [] }) => procedures.map((row) => JSON.stringify(row))).toSorted(),
  ]);
const told = (counts: WholeCounts | null): WholeCounts => counts ?? expect.fail('nothing was told');
const received = (counts: WholeCounts): number => counts.receivedOnline + counts.receivedDirect + counts.receivedPost;
const solved = (counts: WholeCounts): number => counts.solvedEarly + counts.solvedOnTime + counts.solvedLate;
const pending = (counts: WholeCounts): number => counts.pendingInTerm + counts.pendingLate;

describe('simulated dossiers', () => {
  it('[SM1] are a function of seed, anchor and day: no call depends on one before it', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.nat(40), (start, days) => {
        const [anchor, last] = [dayAt(start), dayAt(start + days)];
        const again = made();
        const backwards = daysTo(anchor, last)
          .toReversed()
          .map((day) => again.dueOn(anchor, day))
          .toReversed();
        expect(JSON.stringify(backwards) === JSON.stringify(daysTo(anchor, last).map((day) => book.dueOn(anchor, day)))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('[SM1] come to the same figures wherever in a year they were anchored', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(45), (start, days) => {
        const [early, late] = [dayAt(start), dayAt(start + days)];
        expect(standing([book.dueOn(late, late)]) === standing(daysTo(early, late).map((day) => book.dueOn(early, day)))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('[SM2] are told as they always were: another way of making them is another method, beside this one', () => {
    const history = daysTo('2026-11-21', '2027-01-05').map((day) => made('son-la').dueOn('2026-11-21', day));
    expect(createHash('sha256').update(JSON.stringify(history)).digest('hex')).toMatchInlineSnapshot(
      `"c0e2e6a669f609c9a951ac66d028f49197883947f424c0441bfdb319f614422f"`,
    );
  });

  it('[DV4] whatever comes is solved or still open, from month to month and at the end of every day', () => {
    const any = fc.record({
      line: fc.nat(),
      month: fc.constantFrom('2025-09', '2026-02', '2026-08', '2026-12'),
      day: fc.integer({ min: 1, max: 31 }),
    });
    const lines = (book.dueOn('2026-11-21', '2026-11-21').dossiers ?? []).filter(({ month }) => month === '2026-10');
    expect(lines.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(any, ({ line, month, day }) => {
        const { unit, field } = lines[line % lines.length] ?? expect.fail('no line');
        const on = (of: number): string => `${month}-${String(of).padStart(2, '0')}`;
        const before = told(book.countsOf(unit, field, monthBefore(month), on(1)));
        const counts = told(book.countsOf(unit, field, month, on(Math.min(28, day))));
        expect(pending(counts)).toBe(pending(before) + received(counts) - solved(counts));
        expect(dossierFaults(counts)).toEqual([]);
        expect(counts.fullOnline).toBeLessThanOrEqual(counts.receivedOnline);
        for (const part of [counts.fullEligible, counts.payable, counts.digitisable, counts.reusable])
          expect(part).toBeLessThanOrEqual(received(counts));
        const later = told(book.countsOf(unit, field, month, on(Math.min(28, day) + 1)));
        for (const name of [
          'receivedOnline',
          'receivedDirect',
          'solvedEarly',
          'solvedOnTime',
          'solvedLate',
          'fullOnline',
          'feedback',
        ] as const)
          expect(later[name]).toBeGreaterThanOrEqual(counts[name]);
      }),
      { numRuns: 300 },
    );
  });

  it('[DV4] of a unit are the sum of its fields, in a month that is over and in one that runs', () => {
    for (const { unit } of book.units)
      for (const day of ['2026-11-20', '2026-12-01']) {
        const whole = told(book.countsOf(unit, null, '2026-11', day));
        const fields = book.fields.flatMap(({ code }) => book.countsOf(unit, code, '2026-11', day) ?? []);
        expect(fields.reduce((sum, counts) => sum + received(counts), 0)).toBe(received(whole));
        expect(fields.reduce((sum, counts) => sum + counts.pendingLate, 0)).toBe(whole.pendingLate);
      }
  });

  it('[DV4] of communes begin in July 2025, all 75 of them, and invent nothing of what they were formed from', () => {
    const areas = book.units.filter(({ unit }) => unit.startsWith('area:'));
    expect(areas).toHaveLength(75);
    expect(areas.every(({ firstMonth }) => firstMonth === '2025-07')).toBe(true);
    expect(book.countsOf('area:03646', null, '2025-06', '2025-07-01')).toBeNull();
    const { dossiers = [] } = book.dueOn('2026-11-21', '2026-11-21');
    expect(dossiers.filter(({ unit, month }) => unit.startsWith('area:') && month < '2025-07')).toEqual([]);
    expect(dossiers.some(({ unit, month }) => unit.startsWith('agency:') && month === '2025-01')).toBe(true);
  });

  it('never speak twice of one place on one day, nor of a moment that has not come; departments daily, communes on Mondays', () => {
    for (const day of daysTo('2026-11-21', '2027-01-12')) {
      const { dossiers = [] } = book.dueOn('2026-11-21', day);
      expect(new Set(dossiers.map(placeOf)).size).toBe(dossiers.length);
      const due = Date.parse(`${day}T17:00:00+07:00`);
      expect(dossiers.every(({ observedAt }) => observedAt !== null && Date.parse(observedAt) <= due)).toBe(true);
      if (day === '2026-11-24') expect(dossiers.every(({ unit }) => unit.startsWith('agency:'))).toBe(true);
      if (day === '2026-11-30') expect(new Set(dossiers.map(({ unit }) => unit)).size).toBe(87);
    }
  });

  it('[SM5] say in every row that they are simulated, and in every invented target too', () => {
    const { dossiers = [], fields = [], procedures = [], targets = [] } = book.dueOn('2026-11-21', '2026-11-21');
    const rows = [...dossiers, ...fields, ...procedures, ...targets];
    expect(rows.every(({ provenance, source }) => provenance === 'simulated' && /mô phỏng/u.test(source))).toBe(true);
    expect(targets.every(({ body }) => /mô phỏng/u.test(`${body?.name} ${body?.basis}`) && body?.basis.includes('mô phỏng'))).toBe(true);
    expect(procedures.every(({ total, eligible, provided }) => (provided ?? 0) <= (eligible ?? 0) && (eligible ?? 0) <= (total ?? 0))).toBe(
      true,
    );
  });

  it('count a day as due from 17:00 in Việt Nam, and close a month on the first day of the next', () => {
    expect(lastDueDay(new Date('2026-11-22T09:59:59Z'))).toBe('2026-11-21');
    expect(lastDueDay(new Date('2026-11-22T10:00:00Z'))).toBe('2026-11-22');
    const closing = (book.dueOn('2026-11-21', '2026-12-01').dossiers ?? []).filter(({ month }) => month === '2026-11');
    expect(closing.every(({ observedAt }) => observedAt === '2026-12-01T00:00:00+07:00')).toBe(true);
    expect(new Set(closing.map(({ unit }) => unit)).size).toBe(87);
  });
});
