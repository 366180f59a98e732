import { describe, expect, it } from 'vitest';
import { anAlarm } from '../../../../contract/alarms.fixture';
import { countRules, ruleRows } from './ruleRows';
import { BODY, ruleOf } from './rules.fixture';

const listed = (id: string, change: Partial<typeof BODY>, subjects: number, retired = false) => ({
  subjects,
  rule: {
    ...ruleOf({ ...BODY, ...change }),
    id,
    retired: retired ? { by: 'a', at: '2026-11-22T22:30:00+07:00', why: 'Thay' } : null,
  },
});
const RULES = [
  listed('bo', { priority: 'critical' }, 0, true),
  listed('thap', { priority: 'low' }, 3),
  listed('tat', { enabled: false, priority: 'critical' }, 0),
  listed('khan', { name: 'Xả thải' }, 12),
  listed('khan-2', { name: 'Ống khói' }, 4),
];

describe('the list of rules', () => {
  it('has those that are on first, the most urgent first, then by name as Vietnamese sorts', () =>
    expect(ruleRows(RULES, []).map(({ rule }) => rule.id)).toEqual(['khan-2', 'khan', 'thap', 'tat', 'bo']));
  it('counts the open alarms of each, and knows none where they are not told', () => {
    const alarms = [anAlarm('a', { rule: 'khan' }), anAlarm('b', { rule: 'khan' }), anAlarm('c', { rule: 'thap' })];
    expect(ruleRows(RULES, alarms).map(({ open }) => open)).toEqual([0, 2, 1, 0, 0]);
    expect(ruleRows(RULES, undefined).map(({ open }) => open)).toEqual([null, null, null, null, null]);
  });
  it('counts conditions of rules that are on', () =>
    expect(countRules(ruleRows(RULES, []))).toEqual({ on: 3, off: 1, retired: 1, subjects: 19 }));
});
