import { describe, expect, it } from 'vitest';
import { quietUntil } from './quietHours';

/** A moment in Việt Nam. */
const at = (clock: string, day = '2026-11-20'): number => Date.parse(`${day}T${clock}:00+07:00`);
const night = { from: '22:00', to: '06:30' };

describe('quiet hours', () => {
  it('[NT5] hold over midnight, until the next morning', () => {
    expect(quietUntil(night, at('22:00'))).toBe(at('06:30', '2026-11-21'));
    expect(quietUntil(night, at('23:59'))).toBe(at('06:30', '2026-11-21'));
    expect(quietUntil(night, at('00:00'))).toBe(at('06:30'));
    expect(quietUntil(night, at('06:29'))).toBe(at('06:30'));
  });

  it('[NT5] are over at their end, and have not begun a minute before their start', () => {
    expect(quietUntil(night, at('06:30'))).toBeNull();
    expect(quietUntil(night, at('21:59'))).toBeNull();
  });

  it('[NT5] within one day hold between its hours', () => {
    const noon = { from: '11:30', to: '13:30' };
    expect(quietUntil(noon, at('12:00'))).toBe(at('13:30'));
    expect([quietUntil(noon, at('11:29')), quietUntil(noon, at('13:30'))]).toEqual([null, null]);
  });

  it('[NT5] that nobody has set hold nothing', () => expect(quietUntil(null, at('02:00'))).toBeNull());
});
