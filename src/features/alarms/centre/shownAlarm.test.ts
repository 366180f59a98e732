import { expect, it } from 'vitest';
import { acknowledgedBy, anAlarm } from '../../../../contract/alarms.fixture';
import { shownAlarm } from './shownAlarm';

const AT = '2026-11-22T15:01:00Z';

it('[AL7] an acknowledgement is shown while it is on its way, and taken back when it is refused', () => {
  const alarm = anAlarm('a');
  expect(shownAlarm(alarm, { kind: 'sending', comment: 'Đã nắm', at: AT }, 'bạn').acknowledged).toEqual({
    by: 'bạn',
    at: AT,
    comment: 'Đã nắm',
  });
  expect(shownAlarm(alarm, { kind: 'failed', problem: undefined, now: undefined }, 'bạn')).toBe(alarm);
});

it('[AL7] what a conflict says is true now is shown until the list knows it or something newer', () => {
  const now = anAlarm('a', { version: 3, returns: 1 });
  const failed = { kind: 'failed' as const, problem: undefined, now };
  expect(shownAlarm(anAlarm('a'), failed, 'bạn')).toBe(now);
  const newer = anAlarm('a', { version: 4, acknowledged: acknowledgedBy('x') });
  expect(shownAlarm(newer, failed, 'bạn')).toBe(newer);
  expect(shownAlarm(newer, { kind: 'done', alarm: now }, 'bạn')).toBe(newer);
});
