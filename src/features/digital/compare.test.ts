import { describe, expect, it } from 'vitest';
import type { IndicatorValue } from '../../../contract/value';
import { compare } from './compare';

const n = (value: number): IndicatorValue => ({ kind: 'number', value });
const levels = (...values: number[]): IndicatorValue => ({
  kind: 'vector',
  items: values.map((value, at) => ({ level: `cấp ${at + 1}`, value: { kind: 'number', value } })),
});

describe('compare', () => {
  it('gives the ratio and the gap of two numbers', () =>
    expect(compare(n(70), n(100), 'up')).toMatchObject({ kind: 'compared', met: false, gap: -30, ratio: 0.7 }));
  it('keeps gaps free of floating dust', () => expect(compare(n(70.08), n(100), 'up')).toMatchObject({ gap: -29.92 }));
  it('turns the rule round when lower is better', () => expect(compare(n(3), n(5), 'down')).toMatchObject({ met: true }));
  it('does not judge without a direction', () =>
    expect(compare(n(3), n(5), 'none')).toEqual({ kind: 'incomparable', reason: 'no-direction' }));
  it('asks whether a number lies inside a range', () => {
    const range: IndicatorValue = { kind: 'range', low: 10, high: 15 };
    expect(compare(n(12), range, 'up')).toMatchObject({ met: true, gap: undefined });
    expect(compare(n(9), range, 'up')).toMatchObject({ met: false, gap: -1 });
  });
  it('holds "trên" strictly', () => {
    expect(compare(n(90), { kind: 'bound', op: 'gt', value: 90 }, 'up')).toMatchObject({ met: false, gap: 0 });
    expect(compare(n(90), { kind: 'bound', op: 'ge', value: 90 }, 'up')).toMatchObject({ met: true });
  });
  it('compares vectors level by level', () => {
    const answer = compare(levels(85, 76, 55), levels(90, 76, 75), 'up');
    expect(answer).toMatchObject({ kind: 'vector', met: false, items: [{ gap: -5 }, { met: true }, { gap: -20 }] });
    expect(compare(levels(85), levels(90, 80), 'up')).toEqual({ kind: 'incomparable', reason: 'levels-differ' });
  });
  it('never turns words or nothing into a number, and says what the source said', () => {
    const reasonOf = (result: IndicatorValue | undefined, plan: IndicatorValue) => compare(result, plan, 'up');
    expect(reasonOf({ kind: 'text', text: 'Phổ cập' }, n(100))).toEqual({ kind: 'incomparable', reason: 'text' });
    expect(reasonOf(undefined, n(1))).toEqual({ kind: 'incomparable', reason: 'no-result' });
    expect(reasonOf({ kind: 'none', reason: 'blank' }, n(1))).toEqual({ kind: 'incomparable', reason: 'no-result' });
    expect(reasonOf({ kind: 'none', reason: 'no-method' }, n(1))).toEqual({ kind: 'incomparable', reason: 'no-method' });
    expect(reasonOf(n(1), { kind: 'none', reason: 'blank' })).toEqual({ kind: 'incomparable', reason: 'no-plan' });
    expect(reasonOf({ kind: 'bound', op: 'gt', value: 90 }, n(80))).toEqual({ kind: 'incomparable', reason: 'bound-result' });
  });
});
