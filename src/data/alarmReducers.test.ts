import { describe, expect, it } from 'vitest';
import type { Alarm, AlarmEntry, AlarmHold } from '../../contract/alarms';
import type { Change } from '../../contract/events';
import { reduceAlarmDetail, reduceAlarmHistory, reduceAlarms } from './alarmReducers';

const AT = '2026-11-22T15:00:00Z';
const subject = (key: string): Alarm['subject'] => ({
  key,
  name: key,
  group: 'tram:T1',
  groupName: 'T1',
  station: 'T1',
  parameter: null,
  area: null,
  link: '/moi-truong/tram/T1',
  simulated: false,
});
const alarm = (id: string, change: Partial<Alarm> = {}): Alarm => ({
  id,
  rule: 'r',
  ruleVersion: 1,
  ruleName: 'r',
  subject: subject(id),
  priority: 'high',
  owner: null,
  playbook: null,
  basis: 'x',
  active: true,
  acknowledged: null,
  shelved: null,
  suppressedBy: null,
  outOfService: null,
  version: 1,
  activeAt: AT,
  raisedAt: AT,
  clearedAt: null,
  endedAt: null,
  value: null,
  limit: null,
  unit: null,
  worst: null,
  returns: 0,
  escalated: 0,
  firstOut: false,
  tasks: [],
  ...change,
});
const entry = (version: number, kind: AlarmEntry['kind'] = 'raised'): AlarmEntry => ({
  version,
  kind,
  at: AT,
  revision: version,
  actor: null,
  comment: null,
  value: null,
  detail: null,
});
const changed = (of: Alarm, ...entries: AlarmEntry[]): Change => ({ kind: 'alarm.changed', alarm: of, entries });
const unrelated: Change = { kind: 'boundaries.changed', revision: 1 };

describe('the open alarms', () => {
  const body = { alarms: [alarm('b'), alarm('a')], holds: [] };
  it('[AL12] take a change in its place, a new alarm by its moment, and let go of one that has ended', () => {
    const later = alarm('c', { raisedAt: '2026-11-22T15:00:01Z' });
    expect(reduceAlarms(body, changed(later, entry(1))).alarms.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    const cleared = alarm('b', { active: false, version: 2 });
    expect(reduceAlarms(body, changed(cleared, entry(2, 'cleared'))).alarms).toEqual([cleared, alarm('a')]);
    expect(reduceAlarms(body, changed(alarm('b', { endedAt: AT }), entry(2, 'ended'))).alarms).toEqual([alarm('a')]);
    expect(reduceAlarms(body, unrelated)).toBe(body);
  });
  it('[AL8] list what is held back for as long as something holds it', () => {
    const shelved = { kind: 'timed' as const, since: AT, until: '2026-11-22T15:15:00Z', by: 'x', why: 'y' };
    const hold: AlarmHold = { rule: 'r', ruleName: 'r', subject: subject('a'), shelved, outOfService: null };
    const held = reduceAlarms(body, { kind: 'alarm-hold.changed', hold });
    expect(held.holds).toEqual([hold]);
    const out = { ...hold, shelved: null, outOfService: { by: 'x', at: AT, why: 'z' } };
    expect(reduceAlarms(held, { kind: 'alarm-hold.changed', hold: out }).holds).toEqual([out]);
    expect(reduceAlarms(held, { kind: 'alarm-hold.changed', hold: { ...hold, shelved: null } }).holds).toEqual([]);
  });
});

describe('one alarm', () => {
  it('[AL12] grows by the lines of its own changes, each once', () => {
    const body = { alarm: alarm('a'), journal: [entry(1)] };
    const next = alarm('a', { version: 3 });
    const change = changed(next, entry(1), entry(2, 'cleared'), entry(3, 'returned'));
    expect(reduceAlarmDetail(body, change)).toEqual({ alarm: next, journal: [entry(1), entry(2, 'cleared'), entry(3, 'returned')] });
    expect(reduceAlarmDetail(body, changed(alarm('b'), entry(1)))).toBe(body);
    expect(reduceAlarmDetail({ alarm: null, journal: [] }, change)).toBeNull();
  });
});

describe('the history', () => {
  const body = { from: AT, to: AT, total: 1, alarms: [alarm('a')] };
  it('has a raised alarm on top and counts it; another change changes its own alarm only', () => {
    const later = alarm('b', { raisedAt: '2026-11-22T15:00:01Z' });
    expect(reduceAlarmHistory(body, changed(later, entry(1)))).toEqual({
      from: AT,
      to: later.raisedAt,
      total: 2,
      alarms: [later, alarm('a')],
    });
    const ended = alarm('a', { endedAt: AT });
    expect(reduceAlarmHistory(body, changed(ended, entry(2, 'ended')))?.alarms).toEqual([ended]);
    // Raised before the span: not of it.
    expect(reduceAlarmHistory(body, changed(alarm('old'), entry(9, 'ended')))).toBe(body);
    expect(reduceAlarmHistory(body, { kind: 'averages.changed', stations: [] })).toBeNull();
  });
});
