import { describe, expect, it } from 'vitest';
import { isSeenClosed, kindOfPeriod, lastDayOf, scoringIn } from './scorePeriods';

describe('periods of scores', () => {
  it('know their kind and their last day', () => {
    expect(['2026', '2026-Q1', '2024-02'].map((one) => [kindOfPeriod(one), lastDayOf(one)])).toEqual([
      ['year', '2026-12-31'],
      ['quarter', '2026-03-31'],
      ['month', '2024-02-29'],
    ]);
  });

  it('[DV3] are closed by what was seen after their last day alone', () => {
    expect([isSeenClosed('2026-10', '2026-10-31'), isSeenClosed('2026-10', '2026-11-01')]).toEqual([false, true]);
  });

  it('are scored by the version in force on their last day', () => {
    const versions = [
      { version: 'a', validFrom: '2022-06-23', validTo: '2026-08-01' },
      { version: 'b', validFrom: '2026-08-01', validTo: null },
    ];
    const names = ['2022-05', '2022-06', '2026-07', '2026-08', '2026-Q2', '2026-Q3', '2026'].map(
      (one) => scoringIn(versions, one)?.version,
    );
    expect(names).toEqual([undefined, 'a', 'a', 'b', 'a', 'b', 'b']);
  });
});
