import { describe, expect, it } from 'vitest';
import { acknowledgedBy, anAlarm } from '../../../../../contract/alarms.fixture';
import { hear, NOTHING_HEARD, QUIET_MS, REPEAT_MS, type Heard } from './soundRules';

const critical = (id: string, change = {}) => anAlarm(id, { priority: 'critical', ...change });
const silent: Heard = { known: new Set(), lastAt: null };

describe('the sound of alarms', () => {
  it('a new critical or high alarm is heard once, a medium or low one never', () => {
    expect(hear(silent, [anAlarm('a')], 0, 0).play).toBe('high');
    expect(hear(silent, [critical('a')], 0, 0).play).toBe('critical');
    expect(hear(silent, [anAlarm('a', { priority: 'medium' }), anAlarm('b', { priority: 'low' })], 0, 0)).toMatchObject({
      play: null,
      nextAt: null,
    });
    const once = hear(silent, [anAlarm('a')], 0, 0);
    expect(hear(once.heard, [anAlarm('a')], 1, 0).play).toBeNull();
    expect(hear(once.heard, [anAlarm('a')], REPEAT_MS * 3, 0).play).toBeNull();
  });
  it('a critical one is heard again every 30 s until somebody has acknowledged it', () => {
    const first = hear(silent, [critical('a')], 1_000, 0);
    expect(first.nextAt).toBe(1_000 + REPEAT_MS);
    const early = hear(first.heard, [critical('a')], 1_000 + REPEAT_MS - 1, 0);
    expect(early).toMatchObject({ play: null, nextAt: 1_000 + REPEAT_MS });
    const second = hear(early.heard, [critical('a')], 1_000 + REPEAT_MS, 0);
    expect(second.play).toBe('critical');
    expect(hear(second.heard, [critical('a', { acknowledged: acknowledgedBy('An') })], REPEAT_MS * 9, 0)).toMatchObject({
      play: null,
      nextAt: null,
    });
  });
  it('what was there before the sound was on is heard only where it is critical', () => {
    expect(hear(NOTHING_HEARD, [anAlarm('a')], 0, 0).play).toBeNull();
    expect(hear(NOTHING_HEARD, [critical('a')], 0, 0).play).toBe('critical');
  });
  it('[AL1] a return is heard anew, and so is what is no longer held back', () => {
    const { heard } = hear(silent, [anAlarm('a')], 0, 0);
    expect(hear(heard, [anAlarm('a', { returns: 1 })], 1, 0).play).toBe('high');
    const held = hear(heard, [anAlarm('a', { suppressedBy: 'cb-1-1' })], 1, 0);
    expect(held.play).toBeNull();
    expect(hear(held.heard, [anAlarm('a')], 2, 0).play).toBe('high');
  });
  it('silence of ten minutes holds back repetitions and high alarms, but no new critical one, and ends by itself', () => {
    const { heard } = hear(silent, [critical('a')], 0, 0);
    expect(hear(heard, [critical('a'), anAlarm('b')], REPEAT_MS, QUIET_MS)).toMatchObject({ play: null, nextAt: QUIET_MS });
    expect(hear(heard, [critical('a'), critical('b')], REPEAT_MS, QUIET_MS).play).toBe('critical');
    expect(hear(heard, [critical('a')], QUIET_MS, QUIET_MS).play).toBe('critical');
  });
});
