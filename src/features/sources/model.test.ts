import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../contract/feeds/sources';
import { aSource } from '../../../contract/sources.fixture';
import { byPlace, placeOf, shownPlace, spanOf, stretchesOf, tally, timeIn } from './model';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-22T05:00:00Z');
const iso = (minutes: number) => new Date(NOON + minutes * MINUTE).toISOString();
const source = (id: string, name = id) => aSource({ id, name });

describe('sources model', () => {
  it('puts the worst first and sorts by Vietnamese name within a group', () => {
    const groups = byPlace([source('1', 'Trạm Yên Châu'), source('2', 'Trạm Ân'), source('3', 'Đà')], ['late', 'late', 'dead']);
    expect(groups.map(({ place, sources }) => [place, sources.map(({ id }) => id)])).toEqual([
      ['dead', ['3']],
      ['late', ['2', '1']],
    ]);
  });

  it('names its denominator: what is not expected, replaced, or counted by its stations is neither on time nor late', () => {
    const inbox: Source = { ...source('c'), kind: 'station-files' };
    const old: Source = { ...source('d'), kind: 'plan-document', supersededBy: 'Quyết định 1891' };
    const stranger: Source = { ...source('e'), registered: false };
    expect(tally([source('a'), source('b'), inbox, old, stranger], ['fresh', 'never', 'fresh', 'dead', 'fresh'])).toEqual({
      onTime: 1,
      expected: 2,
    });
  });

  it('lists what only carries apart, with its own state in its row, so that "on time" counts the same above the list and in it', () => {
    const kinds = ['station', 'station-files', 'simulator', 'plan-document'] as const;
    const any = fc.record({
      kind: fc.constantFrom(...kinds),
      registered: fc.boolean(),
      replaced: fc.boolean(),
      standing: fc.constantFrom('dead', 'never', 'ahead', 'stale', 'late', 'fresh' as const),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const sources = all.map(({ kind, registered, replaced }, index): Source => ({
          ...source(`${index}`),
          kind,
          registered,
          ...(replaced ? { supersededBy: 'Quyết định 1891' } : {}),
        }));
        const standings = all.map(({ standing }) => standing);
        const listed = byPlace(sources, standings).find(({ place }) => place === 'fresh')?.sources.length ?? 0;
        expect(listed).toBe(tally(sources, standings).onTime);
      }),
    );
    const inbox: Source = { ...source('c'), kind: 'station-files' };
    expect([placeOf(inbox, 'dead'), shownPlace(inbox, 'dead')]).toEqual(['channel', 'dead']);
  });

  it('calls a report overdue, not silent, one that was replaced so, and sets a station apart that no register names', () => {
    const plan: Source = { ...source('a'), kind: 'plan-document' };
    expect([placeOf(plan, 'dead'), placeOf(plan, 'fresh')]).toEqual(['overdue', 'fresh']);
    expect(placeOf({ ...plan, supersededBy: 'Quyết định 1891' }, 'dead')).toBe('superseded');
    const stranger: Source = { ...source('b'), registered: false };
    expect([placeOf(stranger, 'late'), shownPlace(stranger, 'late')]).toEqual(['unregistered', 'late']);
  });

  it('says a length of time in the largest whole unit', () => {
    expect(spanOf(5 * MINUTE)).toEqual({ unit: 'minute', count: 5 });
    expect(spanOf(90 * MINUTE)).toEqual({ unit: 'minute', count: 90 });
    expect(spanOf(92 * 24 * 60 * MINUTE)).toEqual({ unit: 'quarter', count: 1 });
    expect(spanOf(366 * 24 * 60 * MINUTE)).toEqual({ unit: 'day', count: 366 });
  });
});

describe('[SR4] the strip of 24 hours', () => {
  const state = (minute: number, to: 'fresh' | 'late' | 'dead', data = minute) => ({ at: iso(minute), state: to, dataAt: iso(data) });
  const day = (states: ReturnType<typeof state>[], to: number, from = to - 24 * 60) =>
    stretchesOf(states, source('a'), NOON + from * MINUTE, NOON + to * MINUTE);

  it('covers the whole window without gaps, with what was not watched left open', () => {
    const stretches = day([state(-30, 'fresh'), state(-20, 'late', -30), state(-5, 'fresh')], 0);
    expect(stretches.map(({ state: each, from, to }) => [each, (from - NOON) / MINUTE, (to - NOON) / MINUTE])).toEqual([
      [null, -1440, -30],
      ['fresh', -30, -20],
      ['late', -20, -5],
      ['fresh', -5, 0],
    ]);
  });

  it('begins in the state that the window found', () => {
    const stretches = day([state(-3000, 'fresh'), state(-2000, 'dead', -3000), state(-10, 'fresh')], 0);
    expect(stretches.map(({ state: each }) => each)).toEqual(['dead', 'fresh']);
    expect(timeIn(stretches, 'dead')).toBe(1430 * MINUTE);
  });

  it('goes on by the data themselves where the journal ends: a centre that is silent makes no source current', () => {
    const stretches = day([state(0, 'fresh')], 70);
    expect(stretches.map(({ state: each, from }) => [each, from - NOON])).toEqual([
      [null, (70 - 1440) * MINUTE],
      ['fresh', 0],
      ['late', 10 * MINUTE + 1],
      ['stale', 15 * MINUTE + 1],
      ['dead', 60 * MINUTE + 1],
    ]);
  });

  it('looks no further than its end, as a past view must', () =>
    expect(day([state(-30, 'fresh'), state(-5, 'late', -30), state(-1, 'fresh')], -3).map(({ state: each }) => each)).toEqual([
      null,
      'fresh',
      'late',
    ]));
});
