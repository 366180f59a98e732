import { describe, expect, it } from 'vitest';
import { beyondOf, stateOf } from './stationState';
import type { Standing } from './stationsBody';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const at = (state: Standing['state'], parameter = 'COD'): Standing => ({
  parameter,
  averaging: '1h',
  value: 60,
  at: '2026-11-22T11:00:00Z',
  capture: { expected: 12, received: 12, valid: 12 },
  state,
});
const row = (states: Standing['state'][], minutes = 3) => ({
  standings: states.map((state) => at(state)),
  lastAt: new Date(NOW - minutes * 60_000).toISOString(),
});

describe('how a station stands', () => {
  it('says the worst first: a breach before a failed device before what is within', () => {
    expect(stateOf(row(['within', 'above']), NOW, true)).toBe('beyond');
    expect(stateOf(row(['below']), NOW, false)).toBe('beyond');
    expect(stateOf(row(['within']), NOW, true)).toBe('failed');
    expect(stateOf(row(['free', 'within']), NOW, false)).toBe('within');
  });
  it('[EV4] tells what cannot be judged from what has no limit', () => {
    expect(stateOf(row(['free', 'uncovered']), NOW, false)).toBe('uncovered');
    expect(stateOf(row(['free', 'within', 'uncovered']), NOW, false)).toBe('uncovered');
    expect(stateOf(row(['free']), NOW, false)).toBe('free');
    expect(stateOf(row([]), NOW, false)).toBe('free');
  });
  it('never shows an old breach as how it is now', () => {
    expect(stateOf(row(['above'], 180), NOW, false)).toBe('silent');
    expect(stateOf({ ...row(['above']), lastAt: null }, NOW, false)).toBe('silent');
  });
  it('names the parameters past their limits, each once', () =>
    expect(beyondOf({ standings: [at('above'), { ...at('above'), averaging: '24h' }, at('below', 'pH'), at('within', 'TSS')] })).toEqual([
      'COD',
      'pH',
    ]));
});
