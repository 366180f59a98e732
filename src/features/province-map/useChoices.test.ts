import { describe, expect, it } from 'vitest';
import { chooseIndicator, chooseSet } from './useChoices';

const indicator = (code: string, hasAreas: boolean, unit = '%') => ({ code, name: code, unit, hasAreas });
const plan = { id: 'plan', name: 'Kế hoạch', indicators: [indicator('I.1', false)] };
const areas = { id: 'areas', name: 'Theo xã', indicators: [indicator('a', false), indicator('b', true), indicator('c', true)] };

describe('what the map shows', () => {
  it('is the first set with figures of areas when the address names none', () => {
    expect(chooseSet([plan, areas], undefined)).toBe(areas);
    expect(chooseSet([plan], undefined)).toBe(plan);
    expect(chooseSet([], undefined)).toBeUndefined();
  });
  it('is the set that the address names, and nothing when there is no such set', () => {
    expect(chooseSet([plan, areas], 'plan')).toBe(plan);
    expect(chooseSet([plan, areas], 'khac')).toBeUndefined();
  });
  it('is a share before a total, which would only show who is large', () => {
    const set = { ...areas, indicators: [indicator('total', true, 'hồ sơ'), indicator('bare', false), indicator('share', true)] };
    expect(chooseIndicator(set, undefined).chosen?.code).toBe('share');
    expect(chooseIndicator(set, 'total').chosen?.code).toBe('total');
    expect(chooseIndicator({ ...areas, indicators: [indicator('total', true, 'hồ sơ')] }, undefined).chosen?.code).toBe('total');
  });
  it('offers indicators with figures of areas first, and keeps the one that was asked for', () => {
    expect(chooseIndicator(areas, undefined).indicators.map(({ code }) => code)).toEqual(['b', 'c', 'a']);
    expect(chooseIndicator(areas, undefined).chosen?.code).toBe('b');
    expect(chooseIndicator(areas, 'a').chosen?.code).toBe('a');
  });
});
