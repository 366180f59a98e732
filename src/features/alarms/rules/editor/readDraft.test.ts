import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlarmRuleBody } from '../../../../../contract/alarms';
import { misfitOf } from '../../../../../contract/rules/alarms/ruleFit';
import { BODY } from '../rules.fixture';
import { draftOf } from './draftOf';
import { readAmount } from './readAmount';
import { readDraft, type Beside } from './readDraft';
import { CONDITION_KINDS, EMPTY_DRAFT, ruleDraft, TARGET_KINDS, type RuleDraft } from './ruleDraft';

const beside: Beside = { units: ['mg/L'], id: null, rules: [] };
const faultsOf = (change: Partial<RuleDraft>, more: Partial<Beside> = {}) =>
  readDraft({ ...draftOf(BODY), ...change }, { ...beside, ...more }).faults;

const BODIES: AlarmRuleBody[] = [
  BODY,
  {
    ...BODY,
    target: { kind: 'index', stations: ['a'], index: 'VN_AQI' },
    condition: { kind: 'limit', averaging: '24h', op: 'ge', limit: 150, hysteresis: 2.5, minimumCoverage: 0 },
  },
  {
    ...BODY,
    target: { kind: 'station', stations: 'all' },
    condition: { kind: 'silent', afterMinutes: 60 },
    playbook: { path: '/nguon-du-lieu', name: 'Nguồn' },
  },
  { ...BODY, condition: { kind: 'change', direction: 'either', by: 0.25, withinMinutes: 30 }, playbook: null, owner: null },
  {
    ...BODY,
    target: { kind: 'indicator', set: 'dau-tu', indicator: 'a', over: 'areas' },
    condition: { kind: 'off-path', by: 10 },
    onDelaySeconds: 1,
  },
  {
    ...BODY,
    target: { kind: 'indicator', set: 'dau-tu', indicator: 'a', over: 'whole' },
    condition: { kind: 'limit', averaging: 'instant', op: 'lt', limit: -3.5, hysteresis: 0, minimumCoverage: 0 },
  },
  {
    ...BODY,
    target: { kind: 'source', sources: ['x', 'y'] },
    condition: { kind: 'source-state', from: 'stale' },
    escalation: [],
    enabled: false,
  },
];

describe('the draft of a rule', () => {
  it('loses nothing of a rule of any kind, there and back', () => {
    for (const body of BODIES) expect(readDraft(draftOf(body), beside)).toEqual({ body, faults: null });
  });
  it('is kept as text and comes back the same', () =>
    expect(ruleDraft.parse(JSON.parse(JSON.stringify(draftOf(BODY))))).toEqual(draftOf(BODY)));
  it('says field by field what is missing in a new one', () =>
    expect(Object.keys(readDraft(EMPTY_DRAFT, beside).faults ?? {}).toSorted()).toEqual(['basis', 'name', 'parameters']));
  it('never makes a rule whose parts do not go together, whatever was tried before', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...TARGET_KINDS),
        fc.constantFrom(...CONDITION_KINDS),
        fc.constantFrom('instant', '1h', '8h', '24h'),
        fc.boolean(),
        fc.constantFrom('VN_AQI', 'VN_WQI'),
        (target, condition, averaging, inForce, index) => {
          const draft: RuleDraft = {
            ...draftOf(BODY),
            target,
            condition,
            averaging,
            inForce,
            index,
            limit: '5',
            by: '1',
            set: 's',
            indicator: 'i',
          };
          const { body } = readDraft(draft, beside);
          expect(body && misfitOf(body, null)).toBeNull();
          expect(body?.target.kind).toBe(target);
        },
      ),
    ));
  it('refuses what the contract refuses, beside its field', () => {
    expect(faultsOf({ hysteresis: '51' })).toEqual({ hysteresis: { kind: 'range', min: 0, max: 50 } });
    expect(faultsOf({ maxShelf: '1441' })).toEqual({ maxShelf: { kind: 'range', min: 1, max: 1440 } });
    expect(faultsOf({ maxShelf: '0,5' })).toEqual({ maxShelf: { kind: 'whole' } });
    expect(faultsOf({ onDelay: '0,001' })).toEqual({ onDelay: { kind: 'secondsWhole' } });
    expect(faultsOf({ parameters: { all: false, ids: [] } })).toEqual({ parameters: { kind: 'choose' } });
    expect(faultsOf({ playbook: 'page', playbookPath: 'https://a.vn', playbookName: 'a' })).toEqual({ playbookPath: { kind: 'path' } });
    expect(
      faultsOf({
        escalation: [
          { after: '15', to: 'role:duty' },
          { after: '15', to: '' },
        ],
      }),
    ).toEqual({
      after1: { kind: 'ascending', before: 15 },
      to1: { kind: 'chooseOne' },
    });
    expect(faultsOf({ condition: 'change', by: '0' })).toEqual({ by: { kind: 'positive' } });
  });
  it('holds no number against several units', () =>
    expect(faultsOf({ inForce: false, limit: '5' }, { units: ['mg/L', ''] })).toEqual({ limit: { kind: 'units', units: 'mg/L, ' } }));
  it('sees a circle of rules that would silence each other', () =>
    expect(faultsOf({ suppressedBy: ['b'] }, { id: 'a', rules: [{ id: 'b', name: 'Mất trạm', suppressedBy: ['a'] }] })).toEqual({
      suppressedBy: { kind: 'circle', way: 'Nước thải vượt giấy phép → Mất trạm → Nước thải vượt giấy phép' },
    }));
});

describe('a number that is typed', () => {
  it.each([
    ['47,5', 47.5],
    ['47.5', 47.5],
    [' -0,2 ', -0.2],
    ['−3', -3],
    ['1440', 1440],
    ['0.125', 0.125],
  ])('%s is read', (typed, value) => expect(readAmount(typed)).toBe(value));
  it('is asked for again where one reader means thousands and another decimals', () =>
    expect(readAmount('1.250')).toEqual({ kind: 'ambiguous', text: '1.250', whole: '1250', part: '1,250' }));
  it.each(['1.250,5', '5 mg', '1e3', '--1'])('%s is none', (typed) => expect(readAmount(typed)).toEqual({ kind: 'number' }));
});
