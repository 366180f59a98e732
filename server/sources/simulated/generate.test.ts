import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonthStart, lastDueDay, monthBefore, monthOf, nextDay } from './calendar';
import { dueOn, simulatedSets } from './generate';
import { readSimulationParameters } from './readParameters';
import type { SimulatedRow } from './row';

const parameters = await readSimulationParameters('data');
const SEED = 'kiểm thử';
const sets = simulatedSets({ seed: SEED, parameters });
const FIRST = Date.UTC(2026, 6, 1);
const dayAt = (offset: number): string => new Date(FIRST + offset * 86_400_000).toISOString().slice(0, 10);

const daysTo = (anchor: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = anchor; day <= last; day = nextDay(day)) days.push(day);
  return days;
};
const historyOf = (anchor: string, last: string, of = sets) => daysTo(anchor, last).map((day) => of.map((set) => dueOn(set, anchor, day)));
const placeOf = ({ indicatorCode, role, period, basis, breakdown }: SimulatedRow): string =>
  JSON.stringify([indicatorCode, role, period, basis, breakdown]);
/** What stands at the end of a history: of each place what was said last. */
const standingOf = (history: SimulatedRow[][][]) =>
  sets.map(
    (_, at) => new Map(history.flatMap((day) => (day[at] ?? []).map((row): [string, SimulatedRow] => [placeOf(row), row])).toSorted()),
  );
const numberOf = (row: SimulatedRow | undefined): number => (row?.value.kind === 'number' ? row.value.value : Number.NaN);
const rowOf = (rows: readonly SimulatedRow[], indicatorCode: string, period: string, part?: string) =>
  rows.find(
    (row) => row.indicatorCode === indicatorCode && row.period === period && row.role === 'actual' && row.breakdown[0]?.member === part,
  );

describe('simulated history', () => {
  it('[SM1] is a function of seed, anchor and day: told up to a later day it begins with what was told up to an earlier one', () => {
    fc.assert(
      fc.property(fc.nat(220), fc.nat(20), fc.nat(20), (start, days, more) => {
        const again = simulatedSets({ seed: SEED, parameters: structuredClone(parameters) });
        const [anchor, n, m] = [dayAt(start), dayAt(start + days), dayAt(start + days + more)];
        // The longer one is asked for last day first: no call may depend on one before it.
        const longer = daysTo(anchor, m)
          .toReversed()
          .map((day) => again.map((set) => dueOn(set, anchor, day)))
          .toReversed();
        // As text: comparing so many rows one by one takes longer than making them.
        expect(JSON.stringify(longer.slice(0, days + 1)) === JSON.stringify(historyOf(anchor, n))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('[SM1] comes to the same figures wherever in a year it was anchored', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(45), (start, days) => {
        const [early, late] = [dayAt(start), dayAt(start + days)];
        const text = (history: SimulatedRow[][][]) => JSON.stringify(standingOf(history).map((places) => [...places]));
        expect(text(historyOf(late, late)) === text(historyOf(early, late))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('[SM2] is told as it always was: another way of making it is another method, beside this one', () => {
    const text = JSON.stringify(historyOf('2026-11-21', '2027-01-05', simulatedSets({ seed: 'son-la', parameters })));
    expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
      `"acf0ba4845aa8bf7ed066694d7c91edd81cc8c0079d3cf4f4012fbec7bbe7b97"`,
    );
  });

  it('never speaks twice of one place on one day, nor of a moment that has not come', () => {
    for (const [at, day] of daysTo('2026-11-21', '2027-01-12').entries()) {
      for (const set of sets) {
        const rows = dueOn(set, '2026-11-21', day);
        expect(new Set(rows.map(placeOf)).size, `${set.id} ${at}`).toBe(rows.length);
        const due = Date.parse(`${day}T17:00:00+07:00`);
        expect(rows.every(({ observedAt }) => observedAt === null || Date.parse(observedAt) <= due)).toBe(true);
      }
    }
  });

  it('[SM5] says in every row that it is simulated, and in every set, indicator and invented name too', () => {
    for (const set of sets) {
      expect(JSON.stringify(set.head)).toContain('(mô phỏng)');
      expect(set.indicators.every((each) => JSON.stringify(each).includes('(mô phỏng)'))).toBe(true);
      const rows = dueOn(set, '2026-11-21', '2026-11-21');
      expect(rows.every(({ provenance, source }) => provenance === 'simulated' && /mô phỏng/u.test(source))).toBe(true);
    }
  });

  it('adds up: a rate is its numerator over its denominator, within 0 and 100', () => {
    const rows = sets.flatMap((set) => dueOn(set, '2026-11-21', '2026-11-21'));
    const share = (of: string) => (100 * numberOf(rowOf(rows, of, '2026-10'))) / numberOf(rowOf(rows, 'tiep-nhan', '2026-10'));
    expect(numberOf(rowOf(rows, 'ty-le-dung-han', '2026-10'))).toBeCloseTo(share('dung-han'), 2);
    expect(numberOf(rowOf(rows, 'ty-le-truc-tuyen', '2026-10'))).toBeCloseTo(share('truc-tuyen'), 2);
    const shares = rows.filter(({ indicatorCode }) => indicatorCode.startsWith('ty-le'));
    expect(shares.length).toBeGreaterThan(1000);
    expect(shares.every((row) => row.value.kind !== 'number' || (row.value.value >= 0 && row.value.value <= 100))).toBe(true);
  });

  it('counts a day as due from 17:00 in Việt Nam, and closes a month on the first day of the next', () => {
    expect(lastDueDay(new Date('2026-11-22T09:59:59Z'))).toBe('2026-11-21');
    expect(lastDueDay(new Date('2026-11-22T10:00:00Z'))).toBe('2026-11-22');
    const [services] = sets;
    const closing = services ? dueOn(services, '2026-11-21', '2026-12-01') : [];
    expect(isMonthStart('2026-12-01') && monthBefore(monthOf('2026-12-01'))).toBe('2026-11');
    expect(rowOf(closing, 'ty-le-truc-tuyen', '2026-11')?.observedAt).toBe('2026-12-01T00:00:00+07:00');
    expect(rowOf(closing, 'ty-le-truc-tuyen', '2026-11', '03646')).toBeDefined();
  });
});
