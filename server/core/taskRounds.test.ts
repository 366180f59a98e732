import { describe, expect, it } from 'vitest';
import { nextRound } from './taskRounds';

describe('the next round of a recurring task', () => {
  const month = { every: 'month', interval: 1, until: null, from: '2026-01-31' } as const;

  it('[TK7] falls on the last day of a shorter month and on the 31st again after it', () => {
    expect(nextRound(month, '2026-01-31')).toBe('2026-02-28');
    expect(nextRound(month, '2026-02-28')).toBe('2026-03-31');
    expect(nextRound({ every: 'year', interval: 1, until: null, from: '2024-02-29' }, '2027-02-28')).toBe('2028-02-29');
  });
  it('[TK7] comes every so many weeks or quarters', () => {
    expect(nextRound({ every: 'week', interval: 2, until: null, from: '2026-12-25' }, '2026-12-25')).toBe('2027-01-08');
    expect(nextRound({ every: 'month', interval: 3, until: null, from: '2026-03-25' }, '2026-03-25')).toBe('2026-06-25');
  });
  it('[TK7] is none after the last day on which it may come', () => {
    expect(nextRound({ ...month, until: '2026-02-28' }, '2026-01-31')).toBe('2026-02-28');
    expect(nextRound({ ...month, until: '2026-02-27' }, '2026-01-31')).toBeNull();
  });
});
