import { describe, expect, it } from 'vitest';
import { anAlarm } from '../../../../contract/alarms.fixture';
import { wasAnnounced } from '../standing';
import { floodAt } from './flood';
import { groupAlarms, listItems } from './listItems';

const MINUTE = 60_000;
const every = (count: number, from: number, step: number) => Array.from({ length: count }, (_, index) => from + index * step);

describe('a flood', () => {
  it('[AL14] begins with ten in ten minutes, not with nine', () => {
    expect(floodAt(every(9, 0, 1000), MINUTE)).toEqual({ count: 9, isFlood: false });
    expect(floodAt(every(10, 0, 1000), MINUTE)).toEqual({ count: 10, isFlood: true });
    expect(floodAt(every(10, 0, 70_000), 10.5 * MINUTE).isFlood).toBe(false);
  });
  it('[AL14] grows no smaller when somebody shelves what was announced in it; what was held back when it was raised never counted', () => {
    const raisedAt = '2026-11-22T15:00:00Z';
    const hold = (at: string) => ({ kind: 'timed' as const, since: at, until: '2026-11-22T16:00:00Z', by: 'An', why: 'bảo trì' });
    const out = (at: string) => ({ by: 'An', at, why: 'sửa' });
    expect(wasAnnounced(anAlarm('a', { raisedAt }))).toBe(true);
    expect(wasAnnounced(anAlarm('a', { raisedAt, shelved: hold('2026-11-22T15:04:00Z') }))).toBe(true);
    expect(wasAnnounced(anAlarm('a', { raisedAt, outOfService: out('2026-11-22T15:04:00Z') }))).toBe(true);
    expect(wasAnnounced(anAlarm('a', { raisedAt, shelved: hold('2026-11-22T14:59:00Z') }))).toBe(false);
    expect(wasAnnounced(anAlarm('a', { raisedAt, outOfService: out('2026-11-22T14:59:00Z') }))).toBe(false);
    expect(wasAnnounced(anAlarm('a', { raisedAt, suppressedBy: 'cb-1-1' }))).toBe(false);
  });
  it('[AL14] lasts while five or more came in ten minutes, and ends under five', () => {
    const raised = [...every(10, 0, 1000), ...every(5, 8 * MINUTE, 1000)];
    expect(floodAt(raised, 15 * MINUTE)).toEqual({ count: 5, isFlood: true });
    expect(floodAt(raised, 18.01 * MINUTE)).toEqual({ count: 4, isFlood: false });
    expect(floodAt(raised, 60 * MINUTE)).toEqual({ count: 0, isFlood: false });
  });
  it('knows nothing of what has not come yet', () => {
    expect(floodAt(every(40, 0, 1000), 4000).count).toBe(5);
    expect(floodAt([], 5000)).toEqual({ count: 0, isFlood: false });
  });
});

describe('groups of a flood', () => {
  const other = { ...anAlarm('x').subject, group: 'tram:T2', groupName: 'Trạm mẫu 02' };
  const second = anAlarm('second', { raisedAt: '2026-11-22T15:00:02Z' });
  const first = anAlarm('first', { raisedAt: '2026-11-22T15:00:01Z', firstOut: true });
  const alone = anAlarm('alone', { subject: other });
  it('stand in the order of their first alarm, with what was raised first marked', () => {
    const groups = groupAlarms([second, alone, first]);
    expect(groups.map(({ name, alarms }) => [name, alarms.length])).toEqual([
      ['Trạm mẫu 01', 2],
      ['Trạm mẫu 02', 1],
    ]);
    expect(groups[0]?.first.id).toBe('first');
  });
  it('leave their alarms out where they are shut, and nothing else; an alarm that is alone needs no group', () => {
    const ids = (shut: string[]) => listItems([second, alone, first], true, new Set(shut)).map(({ id }) => id);
    expect(ids([])).toEqual(['group:tram:T1', 'second', 'first', 'alone']);
    expect(ids(['tram:T1'])).toEqual(['group:tram:T1', 'alone']);
  });
});
