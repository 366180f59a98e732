import { describe, expect, it } from 'vitest';
import { BODY } from '../rules.fixture';
import { mergeBodies } from './mergeBodies';

describe('two changes of one rule', () => {
  it('are put together where each changed something else', () =>
    expect(mergeBodies(BODY, { ...BODY, priority: 'high', onDelaySeconds: 60 }, { ...BODY, basis: 'QCVN 40', owner: null })).toEqual({
      body: { ...BODY, priority: 'high', onDelaySeconds: 60, basis: 'QCVN 40', owner: null },
      both: [],
    }));
  it('are for a person to choose where both changed the same field to something else', () =>
    expect(mergeBodies(BODY, { ...BODY, priority: 'high' }, { ...BODY, priority: 'low' })).toEqual({ body: null, both: ['priority'] }));
  it('agree where both changed it alike', () =>
    expect(mergeBodies(BODY, { ...BODY, priority: 'high' }, { ...BODY, priority: 'high', enabled: false }).body).toEqual({
      ...BODY,
      priority: 'high',
      enabled: false,
    }));
  it('never mix the target of one with the condition of the other', () =>
    expect(
      mergeBodies(
        BODY,
        { ...BODY, target: { kind: 'station', stations: 'all' }, condition: { kind: 'silent', afterMinutes: 60 } },
        { ...BODY, condition: { kind: 'silent', afterMinutes: 30 } },
      ).body,
    ).toBeNull());
});
