import { describe, expect, it } from 'vitest';
import type { Alarm, AlarmEntry, AlarmHold } from '../../contract/alarms';
import { anAlarm, anEntry } from '../../contract/alarms.fixture';
import type { Change } from '../../contract/events';
import { reduceAlarmDetail, reduceAlarmHistory, reduceAlarms } from './alarmReducers';

const AT = '2026-11-22T15:00:00Z';
const changed = (of: Alarm, ...entries: AlarmEntry[]): Change => ({ kind: 'alarm.changed', alarm: of, entries });
const unrelated: Change = { kind: 'boundaries.changed', revision: 1 };

describe('the open alarms', () => {
  const body = { alarms: [anAlarm('b'), anAlarm('a')], holds: [] };
  it('[AL12] take a change in its place, a new alarm by its moment, and let go of one that has ended', () => {
    const later = anAlarm('c', { raisedAt: '2026-11-22T15:00:01Z' });
    expect(reduceAlarms(body, changed(later, anEntry(1))).alarms.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    const cleared = anAlarm('b', { active: false, version: 2 });
    expect(reduceAlarms(body, changed(cleared, anEntry(2, 'cleared'))).alarms).toEqual([cleared, anAlarm('a')]);
    expect(reduceAlarms(body, changed(anAlarm('b', { endedAt: AT }), anEntry(2, 'ended'))).alarms).toEqual([anAlarm('a')]);
    expect(reduceAlarms(body, unrelated)).toBe(body);
  });
  it('[AL8] list what is held back for as long as something holds it', () => {
    const shelved = { kind: 'timed' as const, since: AT, until: '2026-11-22T15:15:00Z', by: 'x', why: 'y' };
    const hold: AlarmHold = { rule: 'r', ruleName: 'r', subject: anAlarm('a').subject, shelved, outOfService: null };
    const held = reduceAlarms(body, { kind: 'alarm-hold.changed', hold });
    expect(held.holds).toEqual([hold]);
    const out = { ...hold, shelved: null, outOfService: { by: 'x', at: AT, why: 'z' } };
    expect(reduceAlarms(held, { kind: 'alarm-hold.changed', hold: out }).holds).toEqual([out]);
    expect(reduceAlarms(held, { kind: 'alarm-hold.changed', hold: { ...hold, shelved: null } }).holds).toEqual([]);
  });
});

describe('one alarm', () => {
  it('[AL12] grows by the lines of its own changes, each once', () => {
    const body = { alarm: anAlarm('a'), journal: [anEntry(1)] };
    const next = anAlarm('a', { version: 3 });
    const change = changed(next, anEntry(1), anEntry(2, 'cleared'), anEntry(3, 'returned'));
    expect(reduceAlarmDetail(body, change)).toEqual({ alarm: next, journal: [anEntry(1), anEntry(2, 'cleared'), anEntry(3, 'returned')] });
    expect(reduceAlarmDetail(body, changed(anAlarm('b'), anEntry(1)))).toBe(body);
    expect(reduceAlarmDetail({ alarm: null, journal: [] }, change)).toBeNull();
  });
});

describe('the history', () => {
  const body = { from: AT, to: AT, total: 1, alarms: [anAlarm('a')] };
  it('has a raised alarm on top and counts it; another change changes its own alarm only', () => {
    const later = anAlarm('b', { raisedAt: '2026-11-22T15:00:01Z' });
    expect(reduceAlarmHistory(body, changed(later, anEntry(1)))).toEqual({
      from: AT,
      to: later.raisedAt,
      total: 2,
      alarms: [later, anAlarm('a')],
    });
    const ended = anAlarm('a', { endedAt: AT });
    expect(reduceAlarmHistory(body, changed(ended, anEntry(2, 'ended')))?.alarms).toEqual([ended]);
    // Raised before the span: not of it.
    expect(reduceAlarmHistory(body, changed(anAlarm('old'), anEntry(9, 'ended')))).toBe(body);
    expect(reduceAlarmHistory(body, { kind: 'averages.changed', stations: [] })).toBeNull();
  });
});
