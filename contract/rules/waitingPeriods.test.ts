import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDuePeriod, missingPeriod, periodAt, type Cadence } from './waitingPeriods';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const due = (every: Cadence, moment: string) => lastDuePeriod(every, at(moment)).name;

describe('[HM4] the period whose figure should be there', () => {
  it('[HM4] is the day itself from 17:00 of it, in the time of Việt Nam', () => {
    expect(due('day', '2026-11-22T16:59:59')).toBe('2026-11-21');
    expect(due('day', '2026-11-22T17:00:00')).toBe('2026-11-22');
    expect(due('day', '2026-12-01T00:30:00')).toBe('2026-11-30');
    expect(lastDuePeriod('day', Date.parse('2026-11-22T10:00:00Z')).name).toBe('2026-11-22');
  });

  it('[HM4] is the week that ended on a Sunday, from the Tuesday after', () => {
    expect(due('week', '2026-11-24T16:59:00')).toBe('2026-11-15');
    expect(due('week', '2026-11-24T17:00:00')).toBe('2026-11-22');
  });

  it('[HM4] is the month, quarter, half or year that is over, from the 5th, 10th, 15th or 30th day after it', () => {
    expect(due('month', '2026-12-05T16:59:00')).toBe('2026-10');
    expect(due('month', '2026-12-05T17:00:00')).toBe('2026-11');
    expect(due('quarter', '2026-10-10T17:00:00')).toBe('2026-Q3');
    expect(due('quarter', '2027-01-10T16:00:00')).toBe('2026-Q3');
    expect(due('half', '2026-07-15T17:00:00')).toBe('2026-H1');
    expect(due('year', '2027-01-30T16:00:00')).toBe('2025');
    expect(due('year', '2027-01-30T17:00:00')).toBe('2026');
  });

  it('[HM4] ends months of any length', () => {
    expect(due('month', '2024-03-05T17:00:00')).toBe('2024-02');
    expect(due('month', '2026-03-05T16:00:00')).toBe('2026-01');
  });

  it('[HM4] is always past its day, and the next one is not', () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
    const cadences = fc.constantFrom<Cadence>('day', 'week', 'month', 'quarter', 'half', 'year');
    fc.assert(
      fc.property(moments, cadences, (now, every) => {
        const last = lastDuePeriod(every, now);
        expect(last.due).toBeLessThanOrEqual(now);
        expect(periodAt(every, last.end).due).toBeGreaterThan(now);
      }),
    );
  });
});

describe('[HM4] what is missing', () => {
  const now = at('2026-12-06T08:00:00');
  it('[HM4] is nothing where the last due period, or a later one, has a figure', () => {
    expect(missingPeriod('month', ['2026-11'], now)).toBeNull();
    expect(missingPeriod('month', ['2026-12'], now)).toBeNull();
    expect(missingPeriod('month', ['2026-11'], at('2026-12-04T08:00:00'))).toBeNull();
  });

  it('[HM4] is the first period without a figure, late since its own day, with the number of those that lack one', () => {
    expect(missingPeriod('month', ['2026-08', '2026-09'], now)).toEqual({
      period: '2026-10',
      since: at('2026-11-05T17:00:00'),
      count: 2,
      last: '2026-09',
    });
  });

  it('[HM4] is not made good by a figure of a longer period, but by one of a shorter', () => {
    expect(missingPeriod('month', ['2026', '2026-10'], now)).toMatchObject({ period: '2026-11', last: '2026-10', count: 1 });
    expect(missingPeriod('quarter', ['2026-09'], at('2026-12-06T08:00:00'))).toBeNull();
    expect(missingPeriod('quarter', ['2026-08'], at('2026-12-06T08:00:00'))).toMatchObject({ period: '2026-Q3' });
  });

  it('[HM4] is told without a day where no figure was ever told', () =>
    expect(missingPeriod('month', [], now)).toEqual({ period: '2026-11', since: null, count: null, last: null }));

  it('[HM4] knows a week by any day of it', () => {
    expect(missingPeriod('week', ['2026-11-27'], at('2026-12-01T18:00:00'))).toBeNull();
    expect(missingPeriod('week', ['2026-11-20'], at('2026-12-01T18:00:00'))).toMatchObject({ period: '2026-11-29', count: 1 });
  });
});
