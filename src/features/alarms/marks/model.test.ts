import { describe, expect, it } from 'vitest';
import { acknowledgedBy, anAlarm, shelvedUntil } from '../../../../contract/alarms.fixture';
import { badgeOf, countText, countUrgent } from './badge';

const money = {
  ...anAlarm('x').subject,
  key: 'chi-tieu:dau-tu-cong/giai-ngan',
  link: '/dau-tu-cong?nam=2026',
  station: null,
  parameter: null,
};

describe('the badge of alarms', () => {
  it('[AL1] counts what waits for somebody and has the shape of the most urgent', () => {
    expect(badgeOf([anAlarm('a', { priority: 'medium' }), anAlarm('b', { priority: 'critical' }), anAlarm('c')])).toEqual({
      count: 3,
      highest: 'critical',
    });
  });
  it('[AL9] counts neither what is acknowledged nor what is held back, however urgent', () => {
    const held = [
      anAlarm('a', { priority: 'critical', acknowledged: acknowledgedBy('An') }),
      anAlarm('b', { priority: 'critical', shelved: shelvedUntil('2026-11-22T16:00:00Z') }),
      anAlarm('c', { priority: 'critical', suppressedBy: 'cb-1-1' }),
      anAlarm('d', { priority: 'critical', outOfService: { by: 'An', at: '2026-11-22T15:00:00Z', why: 'sửa' } }),
    ];
    expect(badgeOf(held)).toBeNull();
    expect(badgeOf([...held, anAlarm('e', { priority: 'low' })])).toEqual({ count: 1, highest: 'low' });
    expect(countUrgent([...held, anAlarm('e'), anAlarm('f', { priority: 'medium' })])).toBe(1);
  });
  it('[AL1] what has cleared and nobody has acknowledged still waits', () => {
    expect(badgeOf([anAlarm('a', { active: false, clearedAt: '2026-11-22T15:10:00Z' })])).toEqual({ count: 1, highest: 'high' });
  });
  it('of a field counts the alarms of that field alone', () => {
    const both = [anAlarm('a', { priority: 'critical' }), anAlarm('b', { subject: money }), anAlarm('c', { subject: money })];
    expect(badgeOf(both, 'moi-truong')).toEqual({ count: 1, highest: 'critical' });
    expect(badgeOf(both, 'dau-tu-cong')).toEqual({ count: 2, highest: 'high' });
    expect(badgeOf(both, 'ngan-sach')).toBeNull();
  });
  it('has room for two digits', () => {
    expect([countText(7), countText(99), countText(100)]).toEqual(['7', '99', '99+']);
  });
});
