import { expect, it } from 'vitest';
import { isCounted, isUnregistered } from './countedSource';
import { STATION_LIMITS } from './freshness';

const station = { kind: 'station', provenance: 'imported', limits: STATION_LIMITS } as const;

it('counts registered and simulated stations and acts that still stand, each once', () => {
  expect(isCounted({ ...station, registered: true })).toBe(true);
  expect(isCounted({ ...station, provenance: 'simulated' })).toBe(true);
  expect(isCounted({ ...station, kind: 'plan-document' })).toBe(true);
  expect(isCounted({ ...station, kind: 'plan-document', supersededBy: 'Quyết định 1891' })).toBe(false);
  expect(isCounted({ ...station, kind: 'station-files' })).toBe(false);
  expect(isCounted({ ...station, kind: 'simulator', provenance: 'simulated' })).toBe(false);
  expect(isCounted({ ...station, kind: 'register', limits: null })).toBe(false);
});

it('sets a station apart that no register names', () => {
  expect([isUnregistered(station), isCounted(station)]).toEqual([true, false]);
  expect(isUnregistered({ ...station, provenance: 'simulated' })).toBe(false);
  expect(isUnregistered({ ...station, kind: 'plan-document' })).toBe(false);
});
