import type { Alarm, AlarmEntry } from '../../../contract/alarms';

const AT = '2026-11-22T15:00:00Z';

/** An alarm over a limit at a simulated station: high, active, nobody has acknowledged it. */
export const anAlarm = (id: string, change: Partial<Alarm> = {}): Alarm => ({
  id,
  rule: 'nuoc-thai-vuot',
  ruleVersion: 1,
  ruleName: 'Nước thải vượt giấy phép',
  subject: {
    key: `tram:T1:${id}`,
    name: `${id} · Trạm mẫu 01`,
    group: 'tram:T1',
    groupName: 'Trạm mẫu 01',
    station: 'T1',
    parameter: id,
    area: null,
    link: '/moi-truong/tram/T1',
    simulated: true,
  },
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
