import type { Alarm, AlarmEntry, AlarmRule, AlarmRuleBody, AlarmSubject } from './alarms';

const AT = '2026-11-22T15:00:00Z';

/** A rule at once: single readings of everything over 100, high, that nobody in particular answers for. */
export const aRuleBody = (more: Partial<AlarmRuleBody> = {}): AlarmRuleBody => ({
  name: 'Vượt 100',
  target: { kind: 'datastream', stations: 'all', parameters: 'all' },
  condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit: 100, hysteresis: 0, minimumCoverage: 0 },
  onDelaySeconds: 0,
  offDelaySeconds: 0,
  priority: 'high',
  owner: null,
  playbook: null,
  suppressedBy: [],
  escalation: [],
  maxShelfMinutes: 60,
  enabled: true,
  basis: 'Đặt để kiểm thử',
  ...more,
});

/** The first version of such a rule. */
export const aRule = (id: string, body: Partial<AlarmRuleBody> = {}): AlarmRule => ({
  id,
  version: 1,
  savedBy: 'Lan',
  savedAt: '2026-11-01T00:00:00Z',
  retired: null,
  body: aRuleBody({ name: `Quy tắc ${id}`, ...body }),
});

/** One parameter of a simulated station. */
const aSubject = (parameter: string): AlarmSubject => ({
  key: `tram:T1:${parameter}`,
  name: `${parameter} · Trạm mẫu 01`,
  group: 'tram:T1',
  groupName: 'Trạm mẫu 01',
  station: 'T1',
  parameter,
  area: null,
  link: '/moi-truong/tram/T1',
  simulated: true,
});

/** An alarm over a limit at a simulated station: high, active, nobody has acknowledged it. */
export const anAlarm = (id: string, change: Partial<Alarm> = {}): Alarm => ({
  id,
  rule: 'nuoc-thai-vuot',
  ruleVersion: 1,
  ruleName: 'Nước thải vượt giấy phép',
  subject: aSubject(id),
  priority: 'high',
  owner: null,
  playbook: null,
  basis: 'QCVN 40:2025/BTNMT',
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
  value: 182,
  limit: 100,
  unit: 'mg/l',
  worst: { value: 182, at: AT },
  returns: 0,
  escalated: 0,
  firstOut: false,
  tasks: [],
  ...change,
});

export const acknowledgedBy = (by: string): Alarm['acknowledged'] => ({ by, at: AT, comment: 'Đã nắm, đang kiểm tra' });
export const shelvedUntil = (until: string): NonNullable<Alarm['shelved']> => ({
  kind: 'timed',
  since: AT,
  until,
  by: 'Trực ban',
  why: 'Đang bảo trì',
});

export const anEntry = (version: number, kind: AlarmEntry['kind'] = 'raised', change: Partial<AlarmEntry> = {}): AlarmEntry => ({
  version,
  kind,
  at: AT,
  revision: version,
  actor: null,
  comment: null,
  value: null,
  detail: null,
  ...change,
});
