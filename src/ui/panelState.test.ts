import { describe, expect, it } from 'vitest';
import { panelStateOf } from './panelState';

const ready = { status: 'ready' as const, body: {}, asOf: null, problem: undefined, fetchedAt: 5, retry: () => undefined };
const live = { status: 'live', since: 1 };

describe('panelStateOf', () => {
  it('is live only with a link', () => {
    expect(panelStateOf(ready, live, false).kind).toBe('live');
    expect(panelStateOf(ready, { status: 'denied', since: 9 }, false)).toMatchObject({ kind: 'stale', at: 5 });
  });
  it('dates lost figures by when the link was last heard, or by a fetch after that', () => {
    expect(panelStateOf(ready, { status: 'lost', since: 9 }, false)).toMatchObject({ kind: 'stale', at: 9 });
    expect(panelStateOf({ ...ready, fetchedAt: 12 }, { status: 'lost', since: 9 }, false)).toMatchObject({ kind: 'stale', at: 12 });
  });
  it('keeps old figures, marked stale, when a later read fails', () =>
    expect(panelStateOf({ ...ready, status: 'error' }, live, false).kind).toBe('stale'));
  it('is an error when there never was a body', () =>
    expect(panelStateOf({ ...ready, status: 'error', body: undefined }, live, true).kind).toBe('error'));
  it('does not call a frozen view stale when the link is lost', () =>
    expect(panelStateOf({ ...ready, asOf: '2026-01-01T00:00:00Z' }, { status: 'lost', since: 9 }, false).kind).toBe('frozen'));
  it('takes what a past moment does not have for empty, not for an error', () => {
    const problem = { type: 'about:blank', title: 'x', status: 404, detail: 'y' };
    const missing = { ...ready, status: 'error' as const, body: undefined, problem, asOf: '2020-01-01T00:00:00Z' };
    expect(panelStateOf(missing, live, false)).toEqual({ kind: 'empty', past: true });
    expect(panelStateOf({ ...missing, asOf: null }, live, false).kind).toBe('error');
  });
  it('[OF2] takes what a device kept for as old as it is, however good the link is said to be', () => {
    for (const status of ['live', 'connecting', 'lost', 'denied'])
      expect(panelStateOf({ ...ready, fetchedAt: 5, isKept: true }, { status, since: 9 }, false)).toMatchObject({ kind: 'stale', at: 5 });
  });
  it('tells empty from loading', () => {
    expect(panelStateOf(ready, live, true).kind).toBe('empty');
    expect(panelStateOf({ ...ready, status: 'loading', body: undefined }, live, true).kind).toBe('loading');
  });
});
