import { describe, expect, it } from 'vitest';
import type { Change } from '../../contract/events';
import type { Source } from '../../contract/feeds/sources';
import { aSource } from '../../contract/sources.fixture';
import { reduceSourceDetail, reduceSources } from './sourceReducers';

const source = (id: string, revision: number, quarantineRevision = 0) =>
  aSource({ id, limits: null, lastDataAt: null, lastSuccessAt: null, accepted: revision, quarantineRevision, revision });
const changed = (each: Source): Change => ({ kind: 'source.changed', source: each });
const detail = { source: 'a', states: [], quarantineRevision: 3, openRefused: [], recentRefused: [] };
const late = { at: '2026-11-22T05:00:00.000Z', state: 'late' as const, dataAt: '2026-11-22T04:50:00.000Z' };

describe('[SR2] sources by events', () => {
  it('take the newer word on a source, and let an older one pass by', () => {
    const body = { sources: [source('a', 5), source('b', 2)] };
    expect(reduceSources(body, changed(source('b', 6))).sources.map(({ revision }) => revision)).toEqual([5, 6]);
    expect(reduceSources(body, changed(source('a', 4)))).toBe(body);
  });
  it('take in a source that is new, in the order of the feed', () =>
    expect(reduceSources({ sources: [source('a', 1), source('c', 1)] }, changed(source('b', 2))).sources.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ]));
  it('leave what speaks of another source alone', () => {
    expect(reduceSourceDetail(detail, changed(source('b', 9, 9)))).toBe(detail);
    expect(reduceSourceDetail(detail, { kind: 'source.state', source: 'b', state: late })).toBe(detail);
  });
  it('fetch the refused rows anew only when they changed', () => {
    expect(reduceSourceDetail(detail, changed(source('a', 9, 3)))).toBe(detail);
    expect(reduceSourceDetail(detail, changed(source('a', 9, 9)))).toBeNull();
  });
  it('[SR4] grow the history of their own source', () =>
    expect(reduceSourceDetail(detail, { kind: 'source.state', source: 'a', state: late })?.states).toEqual([late]));
});
