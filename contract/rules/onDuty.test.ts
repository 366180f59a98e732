import { describe, expect, it } from 'vitest';
import { isOnDuty } from './onDuty';

const at = (day: string, clock: string): number => Date.parse(`${day}T${clock}:00+07:00`);
/** Friday night, 2026-11-20. */
const night = { days: [5], from: '19:00', to: '07:00', since: '2026-11-01', until: '2026-11-20' };

describe('a turn of duty', () => {
  it('[NT9] belongs to the day on which it begins, and goes on over midnight', () => {
    expect(isOnDuty(night, at('2026-11-20', '19:00'))).toBe(true);
    expect(isOnDuty(night, at('2026-11-21', '06:59'))).toBe(true);
    expect(isOnDuty(night, at('2026-11-21', '07:00'))).toBe(false);
    expect(isOnDuty(night, at('2026-11-20', '06:00'))).toBe(false);
    expect(isOnDuty(night, at('2026-11-21', '19:00'))).toBe(false);
  });

  it('[NT9] comes again each week from its first day to its last', () => {
    expect(isOnDuty(night, at('2026-11-13', '20:00'))).toBe(true);
    expect(isOnDuty(night, at('2026-10-30', '20:00'))).toBe(false);
    expect(isOnDuty(night, at('2026-11-27', '20:00'))).toBe(false);
    expect(isOnDuty({ ...night, until: null }, at('2026-11-27', '20:00'))).toBe(true);
  });

  it('[NT9] from an hour to the same hour is a whole day', () => {
    const day = { ...night, days: [7], from: '07:00', to: '07:00', until: null };
    expect(isOnDuty(day, at('2026-11-22', '07:00'))).toBe(true);
    expect(isOnDuty(day, at('2026-11-23', '06:59'))).toBe(true);
    expect(isOnDuty(day, at('2026-11-23', '07:00'))).toBe(false);
  });
});
