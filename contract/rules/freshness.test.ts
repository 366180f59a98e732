import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRESHNESS, freshnessAt, STATION_LIMITS, trackFreshness, worstFreshness, type Freshness } from './freshness';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-22T12:00:00+07:00');
const rank = (state: Freshness) => FRESHNESS.indexOf(state);
const at = (minutes: number) => freshnessAt(NOON - minutes * MINUTE, NOON, STATION_LIMITS);
const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') });

describe('freshness at a moment', () => {
  it('keeps the cadence of Thông tư 10/2021: one missed file is late, two are stale, an hour is silence', () =>
    expect([0, 5, 10, 11, 15, 16, 60, 61].map((minutes) => at(minutes).state)).toEqual([
      'fresh',
      'fresh',
      'fresh',
      'late',
      'late',
      'stale',
      'stale',
      'dead',
    ]));
  it('changes exactly past a limit, not at it', () => {
    const { lateAfterMs } = STATION_LIMITS;
    expect(freshnessAt(NOON - lateAfterMs, NOON, STATION_LIMITS).state).toBe('fresh');
    expect(freshnessAt(NOON - lateAfterMs - 1, NOON, STATION_LIMITS).state).toBe('late');
  });
  it('is dead when nothing was observed, or when a moment is no moment', () => {
    expect(freshnessAt(null, NOON, STATION_LIMITS)).toEqual({ state: 'dead', ageMs: null, ahead: false });
    expect(freshnessAt(Number.NaN, NOON, STATION_LIMITS).state).toBe('dead');
    expect(freshnessAt(NOON, Number.NaN, STATION_LIMITS).state).toBe('dead');
  });
  it('forgives a station clock a little ahead, and takes one far ahead for unknown age, never for current', () => {
    expect(at(-5)).toEqual({ state: 'fresh', ageMs: 0, ahead: false });
    expect(at(-5.001)).toEqual({ state: 'stale', ageMs: 0, ahead: true });
  });
  it('never gets better as the moment looked at moves on', () =>
    fc.assert(
      fc.property(moment, fc.nat(1e9), fc.nat(1e9), (observed, a, b) => {
        const [early, later] = a < b ? [a, b] : [b, a];
        const first = freshnessAt(observed, observed + early, STATION_LIMITS);
        expect(rank(freshnessAt(observed, observed + later, STATION_LIMITS).state)).toBeGreaterThanOrEqual(rank(first.state));
      }),
    ));
  it('never calls a value past its limit current, whatever the two moments', () =>
    fc.assert(
      fc.property(moment, moment, (observed, now) => {
        const { state } = freshnessAt(observed, now, STATION_LIMITS);
        if (now - observed > STATION_LIMITS.staleAfterMs || observed - now > STATION_LIMITS.aheadMs)
          expect(rank(state)).toBeGreaterThanOrEqual(2);
      }),
    ));
});

describe('a figure followed by a clock', () => {
  const follow = () => {
    let now = NOON;
    const track = trackFreshness(STATION_LIMITS, () => now);
    return { track, set: (minutes: number) => (now = NOON + minutes * MINUTE) };
  };
  it('ages with the clock, also across a sleep', () => {
    const { track, set } = follow();
    expect(track(NOON).state).toBe('fresh');
    set(8 * 60);
    expect(track(NOON)).toEqual({ state: 'dead', ageMs: 480 * MINUTE, ahead: false });
  });
  it('does not become current again when the clock is set back', () => {
    const { track, set } = follow();
    set(20);
    expect(track(NOON).state).toBe('stale');
    set(1);
    expect(track(NOON)).toEqual({ state: 'stale', ageMs: 20 * MINUTE, ahead: false });
  });
  it('keeps up with rapid change: of values that come faster than the cadence, each newest one is judged by its own age', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 50 }), (gaps) => {
        const { track, set } = follow();
        let passed = 0;
        for (const gap of gaps) {
          passed += gap;
          set(passed / MINUTE);
          expect(track(NOON + passed)).toEqual({ state: 'fresh', ageMs: 0, ahead: false });
        }
        set(passed / MINUTE + 61);
        expect(track(NOON + passed).state).toBe('dead');
      }),
    ));
  it('is at a past moment what it was then, whatever a running clock has seen since: as-of views are stateless', () =>
    fc.assert(
      fc.property(moment, moment, fc.array(moment, { maxLength: 10 }), (observed, asOf, clocks) => {
        const before = freshnessAt(observed, asOf, STATION_LIMITS);
        let now = 0;
        const track = trackFreshness(STATION_LIMITS, () => now);
        for (const each of clocks) {
          now = each;
          track(observed);
        }
        expect(freshnessAt(observed, asOf, STATION_LIMITS)).toEqual(before);
      }),
    ));
  it('begins anew with a newer observation, also after a clock that had leapt forward', () => {
    const { track, set } = follow();
    set(24 * 60);
    expect(track(NOON).state).toBe('dead');
    set(5);
    expect(track(NOON + 5 * MINUTE).state).toBe('fresh');
  });
  it('for one observation only ever gets older, whatever the clock does', () =>
    fc.assert(
      fc.property(moment, fc.array(moment, { minLength: 2, maxLength: 30 }), (observed, clocks) => {
        let now = 0;
        const track = trackFreshness(STATION_LIMITS, () => now);
        const ages = clocks.map((each) => {
          now = each;
          return track(observed);
        });
        for (const [index, each] of ages.entries()) {
          const before = ages[index - 1];
          if (before) expect(each.ageMs ?? 0).toBeGreaterThanOrEqual(before.ageMs ?? 0);
          if (before && !before.ahead) expect(rank(each.state)).toBeGreaterThanOrEqual(rank(before.state));
        }
      }),
    ));
});

it('the worst of several states speaks for all', () => {
  expect(worstFreshness(['fresh', 'stale', 'late'])).toBe('stale');
  expect(worstFreshness([])).toBe('fresh');
});
